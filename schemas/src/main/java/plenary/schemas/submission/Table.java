package plenary.schemas.submission;

import java.util.List;
import java.util.OptionalLong;
import plenary.schemas.contract.Dataset;

/**
 * One dataset of a submission.
 *
 * @param files parts of the table in their order, each with a header
 * @param rows number of records as declared
 * @param sealable whether nothing was found wrong with the table as a whole when it was opened; otherwise its rows are
 *     read and checked all the same, and quarantined
 */
public record Table(Dataset dataset, Settings settings, List<DataFile> files, OptionalLong rows, boolean sealable) {

    public Table {
        files = List.copyOf(files);
    }
}
