package plenary.collect.imports;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsxGuardTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    Path folder;

    @Test
    void partThatUnpacksToHundredsOfTimesItsSizeIsRefused() throws IOException {
        // Zeros pack about a thousand to one; the limit is two hundred, beyond the first megabyte.
        Path bomb = zip("xl/worksheets/sheet1.xml", new byte[4 * MEGABYTE]);

        assertThatThrownBy(() -> XlsxGuard.check(bomb))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(bomb + ": part xl/worksheets/sheet1.xml unpacks to more than " + MEGABYTE + " bytes");
    }

    @Test
    void partOfOneMegabyteMayBeAllBlank() throws IOException {
        Path blank = zip("xl/worksheets/sheet1.xml", new byte[MEGABYTE]);

        assertThatCode(() -> XlsxGuard.check(blank)).doesNotThrowAnyException();
    }

    @Test
    void largePartOfRealTextIsLeftAlone() throws IOException {
        byte[] text = new byte[4 * MEGABYTE];
        new Random(1).nextBytes(text);

        assertThatCode(() -> XlsxGuard.check(zip("xl/worksheets/sheet1.xml", text)))
                .doesNotThrowAnyException();
    }

    @Test
    void fileThatIsNoZipIsSaidToBeNoWorkbook() throws IOException {
        Path text = Files.writeString(folder.resolve("book.xlsx"), "Facility,Score\n");

        assertThatThrownBy(() -> XlsxGuard.check(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(text + " is no XLSX workbook: ");
    }

    @Test
    void zipThatIsNoWorkbookIsSaidToBeDamaged() throws IOException {
        Path zip = zip("holiday.txt", new byte[10]);
        Input input = new Input("any", "*", "*", List.of("A"), "utf-8", ",", ".", "", false, List.of());

        assertThatThrownBy(() -> SourceFiles.grids(zip, input))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("book.xlsx is a damaged workbook: ");
    }

    private Path zip(String name, byte[] content) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return file;
    }
}
