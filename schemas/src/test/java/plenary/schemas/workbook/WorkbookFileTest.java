package plenary.schemas.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookFileTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"0, A1", "25, Z1", "26, AA1", "27, AB1", "701, ZZ1", "702, AAA1"})
    void columnsAreLettersWithoutAZero(int column, String address) {
        assertThat(Sheet.address(0, column)).isEqualTo(address);
    }

    @Test
    void everyPartIsWellFormedWhateverTheTextHolds() throws Exception {
        Path file = written(sheet("R&D <x>", new Cell.Text("a < b & \"c\" ]]> \n d", Style.TEXT)));

        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                try (InputStream in = zip.getInputStream(part)) {
                    assertThat(DocumentBuilderFactory.newInstance()
                                    .newDocumentBuilder()
                                    .parse(in))
                            .as(part.getName())
                            .isNotNull();
                }
            }
        }
    }

    @Test
    void numbersAreWrittenAsTheyAreAndDaysAsTheirSerialNumber() throws IOException {
        Path file = written(sheet(
                "S",
                new Cell.Number("0.1000", Style.PLAIN),
                Cell.day(LocalDate.of(2025, 3, 31)),
                new Cell.Blank(Style.TEXT)));

        // 2025-03-31 is 45747 days after 1899-12-30.
        assertThat(part(file, "xl/worksheets/sheet1.xml"))
                .contains("<c r=\"A1\" s=\"0\"><v>0.1000</v></c>")
                .contains("<c r=\"B1\" s=\"2\"><v>45747</v></c>")
                .contains("<c r=\"C1\" s=\"1\"></c>");
    }

    @Test
    void charactersThatXmlCannotHoldAreReadBackAsTheyWere() throws Exception {
        String text = "a\u0001b\rc\uFFFEd\uD800e_x0041_\tf\ng";
        Path file = written(sheet("S", new Cell.Text(text, Style.TEXT)));

        List<Value> read = new ArrayList<>();
        try (WorkbookReader workbook = WorkbookReader.open(file, folder.resolve("scratch"))) {
            workbook.read("S", row -> read.addAll(row.values()));
        }
        assertThat(read).containsExactly(new Value.Text(text));
    }

    @Test
    void rowsThatComeOneByOneKeepTheirNumbersAndCanBeFiltered() throws IOException {
        Path file = folder.resolve("rows.xlsx");
        try (WorkbookWriter workbook = new WorkbookWriter(file, List.of("S"))) {
            workbook.begin(List.of(), 2, 1);
            workbook.row(2, List.of(new Cell.Text("name", Style.TEXT)));
            workbook.row(7, List.of(new Cell.Truth(true, Style.WRONG)));
            workbook.endFiltered("A2:A7");
        }

        assertThat(part(file, "xl/worksheets/sheet1.xml"))
                .contains("<pane xSplit=\"1\" ySplit=\"2\" topLeftCell=\"B3\" activePane=\"bottomRight\"")
                .contains("<row r=\"7\"><c r=\"A7\" s=\"11\" t=\"b\"><v>1</v></c></row>")
                .containsPattern("</sheetData><autoFilter ref=\"A2:A7\".*</worksheet>$");
    }

    @Test
    void noTimeOfDayGoesIn() throws IOException {
        try (ZipFile zip = new ZipFile(written(sheet("S")).toFile())) {
            assertThat(Collections.list(zip.entries()))
                    .allSatisfy(part -> assertThat(part.getTimeLocal()).hasToString("1980-02-01T00:00"));
        }
    }

    @Test
    void twoNamesMayNotDifferInCaseAlone() {
        assertThatThrownBy(() -> WorkbookFile.write(folder.resolve("a.xlsx"), List.of(sheet("Codes"), sheet("codes"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("two sheets have the name codes");
    }

    @Test
    void aHintIsCutToWhatProgramsShow() {
        Validation validation = new Validation(0, 0, new Validation.Anything(), "t".repeat(33), "h".repeat(256));

        assertThat(validation.title()).isEqualTo("t".repeat(31) + "…");
        assertThat(validation.hint()).isEqualTo("h".repeat(254) + "…");
    }

    private Path written(Sheet sheet) {
        Path file = folder.resolve("file.xlsx");
        WorkbookFile.write(file, List.of(sheet));
        return file;
    }

    private static Sheet sheet(String name, Cell... cells) {
        return new Sheet(name, List.of(), List.of(List.of(cells)), 0, List.of());
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
