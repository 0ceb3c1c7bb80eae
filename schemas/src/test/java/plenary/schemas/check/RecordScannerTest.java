package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.submission.DataFile;
import plenary.schemas.submission.Settings;

class RecordScannerTest {

    @TempDir
    Path folder;

    @Test
    void recordsAreThoseOfFastCsv() throws IOException {
        SplittableRandom random = new SplittableRandom(4);
        char[] alphabet = {'a', 'é', ',', ',', '"', '"', '\n', '\r', ' '};
        int compared = 0;
        for (int i = 0; i < 4_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(24); n >= 0; n--) {
                text.append(alphabet[random.nextInt(alphabet.length)]);
            }
            List<String> ours = ours(text.toString());
            if (!ours.isEmpty()) {
                assertThat(ours).as(text.toString()).isEqualTo(ofFastCsv(text.toString()));
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(1_000);
    }

    @Test
    void recordsAreTheSameWhereverTheBufferEnds() throws IOException {
        String cells = "a,\"b\r\nc\"\"d\",é\r\n";
        for (int before = 0; before < 2 * cells.length(); before++) {
            // A first field that ends near the end of the buffer of 65,536 characters.
            String text = "x".repeat(65_536 - 2 * cells.length() + before) + "\r\n" + cells.repeat(4);
            List<String> ours = ours(text);

            assertThat(ours).hasSize(5);
            assertThat(ours.subList(1, 5))
                    .as("%d characters", before)
                    .containsExactly(
                            "2 [a, b\r\nc\"d, é]", "4 [a, b\r\nc\"d, é]", "6 [a, b\r\nc\"d, é]", "8 [a, b\r\nc\"d, é]");
        }
    }

    /** Line and fields of each record; empty when a quote stands where RFC 4180 has none or a fault ends the text. */
    private List<String> ours(String text) throws IOException {
        Path path = Files.writeString(folder.resolve("text.csv"), text);
        DataFile file = new DataFile("text.csv", path, false, Files.size(path), "0".repeat(64));
        List<String> records = new ArrayList<>();
        try (CharSource source = CharSource.open(file, Settings.DEFAULT, Block.WHOLE)) {
            RecordScanner scanner = new RecordScanner(source, Settings.DEFAULT, 100, Block.WHOLE);
            while (scanner.next()) {
                if (scanner.hasStrayQuote()) {
                    return List.of();
                }
                Fields fields = scanner.fields();
                records.add(scanner.line() + " "
                        + IntStream.range(0, fields.count())
                                .mapToObj(fields::string)
                                .toList());
            }
            return scanner.fault() == Fault.NONE ? records : List.of();
        }
    }

    private static List<String> ofFastCsv(String text) throws IOException {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            return csv.stream()
                    .map(found -> found.getStartingLineNumber() + " " + found.getFields())
                    .toList();
        }
    }

    @Test
    void longRecordsAreFoundWithoutReadingThemManyTimes() throws IOException {
        String text = ("y".repeat(60_000) + ",").repeat(17) + "z\n";
        assertThat(ours(text.repeat(3))).hasSize(3);
        assertThat(StandardCharsets.UTF_8.encode(text).remaining()).isGreaterThan(1_000_000);
    }
}
