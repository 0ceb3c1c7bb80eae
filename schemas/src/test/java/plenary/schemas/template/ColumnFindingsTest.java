package plenary.schemas.template;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;

class ColumnFindingsTest {

    private static final Contract CONTRACT = Contract.load();

    /** Kinds about the file of a column, its place there or its name, which every column can have. */
    private static final List<String> OF_ITS_PLACE =
            List.of("RQ-HEAD-", "RQ-UPG-", "RQ-PKG-", "RQ-RES-", "RQ-XLSX-", "RQ-JSON-");

    @Test
    void whatTheCasesFindInAColumnIsNamedBesideTheColumn() throws IOException {
        TreeSet<String> unnamed = new TreeSet<>();
        try (Stream<Path> files = Files.find(
                Path.of("submission"),
                4,
                (path, attributes) ->
                        path.endsWith("expected-findings.csv") || path.endsWith("expected-changes.csv"))) {
            for (Path file : files.sorted().toList()) {
                try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
                    rows.forEach(row -> unnamed(row).ifPresent(unnamed::add));
                }
            }
        }

        assertThat(unnamed).isEmpty();
    }

    /** Such as {@code exam_dose.modality RQ-CODE-001}, when the dictionary does not name it there. */
    private static Optional<String> unnamed(NamedCsvRecord finding) {
        String id = finding.getField("id");
        String column = finding.getField("column");
        Optional<Dataset> dataset = CONTRACT.dataset(finding.getField("file").replaceFirst("[.-].*", ""))
                .filter(found -> found.fieldNames().contains(column));
        if (dataset.isEmpty()
                || Stream.concat(OF_ITS_PLACE.stream(), ColumnFindings.OF_EVERY_COLUMN.stream())
                        .anyMatch(id::startsWith)) {
            return Optional.empty();
        }
        boolean isNamed = new ColumnFindings(CONTRACT, dataset.get())
                .ids(dataset.get().field(column))
                .contains(id);
        return isNamed ? Optional.empty() : Optional.of(dataset.get().name() + "." + column + " " + id);
    }
}
