package plenary.reports.input;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plenary.schemas.archive.Presence;

/**
 * Reference levels of others, from {@code conf/reference/drl_comparator.csv}: drawn beside national levels, never used
 * to compute one.
 */
final class Comparators {

    private Comparators() {}

    /** Empty when the configuration has none. */
    static List<Definition.Reference> read(Path conf) {
        Path file = conf.resolve("reference").resolve("drl_comparator.csv");
        List<Definition.Reference> references = new ArrayList<>();
        if (!Presence.isThere(file)) {
            return references;
        }
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().ofNamedCsvRecord(Files.newBufferedReader(file, StandardCharsets.UTF_8))) {
            rows.forEach(row -> references.add(reference(row)));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
        return references;
    }

    private static Definition.Reference reference(NamedCsvRecord row) {
        String statistic = row.getField("statistic").equals("Q75_MEDIANS")
                ? ""
                : ", not of the same statistic as the values shown";
        return new Definition.Reference(
                row.getField("comparator").replace('_', ' ') + " " + row.getField("year"),
                row.getField("value"),
                Map.of(
                        "EXAM_CATEGORY", row.getField("exam_category"),
                        "INDICATION", row.getField("indication"),
                        "BAND", row.getField("band"),
                        "QUANTITY", row.getField("quantity")),
                row.getField("source") + ", " + row.getField("version") + ", set for "
                        + row.getField("indication_as_named") + statistic,
                row.getField("mark"));
    }
}
