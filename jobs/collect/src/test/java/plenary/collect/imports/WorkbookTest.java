package plenary.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookTest {

    private static final Input DECIMAL_COMMA =
            new Input("any", "*", "*", List.of("A"), "utf-8", ",", ",", "", false, List.of());

    @TempDir
    Path folder;

    @Test
    void everyKindOfCellBecomesAText() throws IOException {
        Path file = workbook("""
                <row r="3"><c r="A3" t="inlineStr"><is><t> CT scan </t></is></c><c r="B3"><v>0.95799999999999996</v></c>
                <c r="D3"><v>1E3</v></c><c r="E3" t="b"><v>1</v></c><c r="F3" t="e"><v>#N/A</v></c>
                <c r="G3" s="1"><v>45747.5</v></c><c r="H3"><f>1+1</f></c><c r="I3"><f>1+1</f><v>2</v></c></row>""");

        Grid grid = SourceFiles.grids(file, DECIMAL_COMMA).get(0);

        assertThat(grid.lines())
                .containsExactly(
                        new Line(3, List.of("CT scan", "0,958", "", "1000", "true", "#N/A", "45747,5", "", "2")));
    }

    @Test
    void sheetThatUnpacksToHundredsOfTimesItsSizeIsRefused() throws IOException {
        Path bomb = workbook("<row/>".repeat(1 << 20));

        assertThatThrownBy(() -> SourceFiles.grids(bomb, DECIMAL_COMMA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(bomb + " cannot be read as a workbook: xl/sheet1.xml: more than ");
    }

    @Test
    void fileThatIsNoZipIsSaidToBeNoWorkbook() throws IOException {
        Path text = Files.writeString(folder.resolve("book.xlsx"), "Facility,Score\n");

        assertThatThrownBy(() -> SourceFiles.grids(text, DECIMAL_COMMA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        text + " cannot be read as a workbook: a file that is no XLSX, is cut off, or has a password");
    }

    @Test
    void zipThatIsNoWorkbookIsSaidToBeNone() throws IOException {
        Path zip = zip(Map.of("holiday.txt", "sun"));

        assertThatThrownBy(() -> SourceFiles.grids(zip, DECIMAL_COMMA))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(zip + " cannot be read as a workbook: a workbook without _rels/.rels");
    }

    private Path workbook(String rows) throws IOException {
        Map<String, String> parts = new TreeMap<>();
        parts.put(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        parts.put(
                "xl/workbook.xml",
                "<workbook xmlns:r=\"r\"><sheets><sheet name=\"Data\" r:id=\"b\"/></sheets></workbook>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships><Relationship Id=\"b\" Type=\"x/worksheet\" Target=\"sheet1.xml\"/></Relationships>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs></styleSheet>");
        parts.put("xl/sheet1.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
        return zip(parts);
    }

    private Path zip(Map<String, String> parts) throws IOException {
        Path file = folder.resolve("book.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
