package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The examples of the data dictionary are what the cases show. */
class FindingExamplesTest {

    private static final Path FILE = Path.of("finding-examples.csv");
    private static final List<String> COLUMNS = List.of("id", "column", "value", "expected");

    private static final Comparator<List<String>> SHORTEST = Comparator.<List<String>>comparingInt(
                    cells -> String.join("", cells).length())
            .thenComparing(cells -> String.join(",", cells));

    @Test
    void eachIsTheShortestOfItsKindThatACaseProvokes() throws IOException {
        Map<String, List<String>> shortest = new TreeMap<>();
        for (CaseFolder one : CaseFolder.all()) {
            Stream.of(one.expected(), one.expectedChanges())
                    .flatMap(List::stream)
                    .forEach(finding -> {
                        List<String> cells =
                                List.of(finding.id(), finding.column(), finding.value(), finding.expected());
                        shortest.merge(finding.id(), cells, BinaryOperator.minBy(SHORTEST));
                    });
        }
        // As the expectations of cases: -Dplenary.cases.write=true, then read every word of it.
        if (Boolean.getBoolean("plenary.cases.write")) {
            Files.writeString(FILE, csv(shortest.values()));
        }

        assertThat(Files.readString(FILE)).isEqualTo(csv(shortest.values()));
    }

    private static String csv(Collection<List<String>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord(COLUMNS);
            rows.forEach(csv::writeRecord);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return text.toString();
    }
}
