package plenary.schemas.template;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import plenary.schemas.contract.Dataset;

/** Tables as files of text: UTF-8, commas, LF. */
final class CsvTables {

    private CsvTables() {}

    static List<Resource> write(Path folder, List<Dataset> datasets, Filling filling) {
        return datasets.stream()
                .map(dataset -> table(folder, dataset, filling.rows(dataset)))
                .toList();
    }

    private static Resource table(Path folder, Dataset dataset, List<List<String>> rows) {
        Path file = folder.resolve(dataset.name() + ".csv");
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(dataset.fieldNames());
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
        return new Resource(dataset.name(), dataset.name() + ".csv", OptionalInt.empty(), rows.size());
    }
}
