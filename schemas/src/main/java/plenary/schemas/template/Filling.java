package plenary.schemas.template;

import java.util.List;
import plenary.schemas.contract.Dataset;

/** What stands below the names of the columns. */
interface Filling {

    Filling NONE = dataset -> List.of();

    /** Rows with cells in the order of the fields of the dataset. */
    List<List<String>> rows(Dataset dataset);
}
