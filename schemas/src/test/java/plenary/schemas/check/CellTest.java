package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each row of cells.csv puts one value into the otherwise good row of rows.csv: the outcome is the value as kept, an
 * absence after {@code ~}, or the id of the one finding after {@code !}.
 */
class CellTest {

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> cellIsReadAsTheTableSays() {
        return records("cells.csv").stream()
                .map(row -> DynamicTest.dynamicTest(
                        "%s '%s': %s".formatted(row.getField("column"), row.getField("value"), row.getField("details")),
                        () -> assertOutcome(row)));
    }

    private void assertOutcome(NamedCsvRecord row) {
        Map<String, String> cells = goodRow(row.getField("dataset"));
        cells.put(row.getField("column"), row.getField("value"));
        var reading =
                new CsvTable(folder, row.getField("dataset")).with(csv(cells)).read();
        String outcome = row.getField("outcome");
        if (outcome.startsWith("!")) {
            assertThat(reading.accepted).isEmpty();
            assertThat(reading.ids()).isNotEmpty().containsOnly(outcome.substring(1));
        } else {
            assertThat(reading.findingTexts()).isEmpty();
            assertThat(reading.column(row.getField("column"))).containsExactly(outcome);
        }
    }

    static Map<String, String> goodRow(String dataset) {
        Map<String, String> cells = new LinkedHashMap<>();
        records("rows.csv").stream()
                .filter(row -> row.getField("dataset").equals(dataset))
                .forEach(row -> cells.put(row.getField("column"), row.getField("value")));
        return cells;
    }

    static String csv(Map<String, String> cells) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(cells.keySet());
            csv.writeRecord(cells.values());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private static List<NamedCsvRecord> records(String name) {
        var in = new InputStreamReader(
                Objects.requireNonNull(CellTest.class.getResourceAsStream(name)), StandardCharsets.UTF_8);
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(in)) {
            return rows.stream().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
