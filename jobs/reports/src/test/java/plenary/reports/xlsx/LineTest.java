package plenary.reports.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineTest {

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {"=1+1, '=1+1", "-1+cmd, '-1+cmd", "@SUM(A1), '@SUM(A1)", "-4, -4", "+3.5, +3.5", "a=b, a=b"})
    void textIsNeverAFormulaAndANumberStays(String text, String shown) throws IOException {
        Path file = folder.resolve("table.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Plenary", "1.0")) {
            Line line = new Line(workbook.newWorksheet("sheet"), 0);
            line.text(text);
            line.number("-4.25");
        }

        String xml = xml(file);

        assertThat(xml)
                .contains(">" + shown.replace("'", "&apos;") + "<", "<v>-4.25</v>")
                .doesNotContain("<f>");
    }

    private static String xml(Path workbook) throws IOException {
        StringBuilder xml = new StringBuilder();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                xml.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return xml.toString();
    }
}
