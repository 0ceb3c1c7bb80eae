package plenary.schemas.workbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkbookReaderTest {

    @TempDir
    Path folder;

    private List<SheetRow> rows(XlsxRecipe recipe) throws IOException, UnreadableWorkbook {
        return rows(recipe.in(folder), "One");
    }

    private List<SheetRow> rows(Path file, String sheet) throws UnreadableWorkbook {
        List<SheetRow> rows = new ArrayList<>();
        try (WorkbookReader workbook = WorkbookReader.open(file, folder.resolve("scratch"))) {
            workbook.read(sheet, rows::add);
        }
        return rows;
    }

    @Test
    void readsWhatTheWriterWrites() throws UnreadableWorkbook {
        Path file = folder.resolve("own.xlsx");
        Cell code = new Cell.Text("00<7> & _x0041_", Style.TEXT);
        WorkbookFile.write(
                file,
                List.of(new Sheet(
                        "A&B",
                        List.of(),
                        List.of(
                                List.of(),
                                List.of(
                                        code,
                                        new Cell.Blank(Style.TEXT),
                                        new Cell.Number("0.10", Style.PLAIN),
                                        Cell.day(LocalDate.of(2024, 2, 29)))),
                        0,
                        List.of())));

        assertThat(rows(file, "A&B").get(1))
                .isEqualTo(new SheetRow(
                        2,
                        List.of(
                                new Value.Text("00<7> & _x0041_"),
                                Value.NOTHING,
                                new Value.Number("0.10"),
                                new Value.Moment(new Serial(new BigDecimal("45351"), false)))));
    }

    @Test
    void hiddenSheetsAreNotThere() throws Exception {
        try (WorkbookReader workbook = WorkbookReader.open(new XlsxRecipe().in(folder), folder.resolve("scratch"))) {
            assertThat(workbook.sheets()).containsExactly("One");
        }
    }

    @Test
    void readsEveryTypeOfCell() throws Exception {
        List<SheetRow> rows = rows(new XlsxRecipe().sheet("""
                <row r='3'><c r='A3' t='b'><v>1</v></c><c r='B3' t='e'><v>#N/A</v></c><c r='C3'><f>A1+B1</f></c>\
                <c r='D3'><f>1+1</f><v>2</v></c><c r='E3' t='str'><f>T(1)</f><v></v></c><c r='G3' t='str'><v>x</v></c>\
                <c r='H3'><f>A1</f><v/></c></row>\
                <row><c><v>1</v></c><c><v>2</v></c></row>"""));

        assertThat(rows)
                .containsExactly(
                        new SheetRow(
                                3,
                                List.of(
                                        new Value.Truth(true),
                                        new Value.Error("#N/A"),
                                        new Value.NoResult("=A1+B1"),
                                        new Value.Number("2"),
                                        Value.NOTHING,
                                        Value.NOTHING,
                                        new Value.Text("x"),
                                        new Value.NoResult("=A1"))),
                        new SheetRow(4, List.of(new Value.Number("1"), new Value.Number("2"))));
    }

    @Test
    void sharedTextsAreThoseOfAllTheirParts() throws Exception {
        List<SheetRow> rows = rows(new XlsxRecipe()
                .part("xl/sharedStrings.xml", """
                        <sst><si><t>plain</t></si><si/>\
                        <si><r><t>two </t></r><r><t>looks</t></r><rPh sb='0' eb='1'><t>spoken</t></rPh></si>\
                        <si><t>line_x000D_end _x005F_x</t></si></sst>""")
                .sheet("<row>" + shared(0) + shared(1) + shared(2) + shared(3) + "</row>"));

        assertThat(rows.get(0).values())
                .containsExactly(
                        new Value.Text("plain"),
                        Value.NOTHING,
                        new Value.Text("two looks"),
                        new Value.Text("line\rend _x"));
    }

    private static String shared(int index) {
        return "<c t='s'><v>" + index + "</v></c>";
    }

    @Test
    void manySharedTextsComeBackFromTheDisk() throws Exception {
        StringBuilder texts = new StringBuilder("<sst>");
        StringBuilder cells = new StringBuilder();
        for (int i = 0; i < 30_000; i++) {
            texts.append("<si><t>").append("x".repeat(i % 200)).append(i).append("</t></si>");
            cells.append("<row>").append(shared(29_999 - i)).append("</row>");
        }
        List<SheetRow> rows = rows(new XlsxRecipe()
                .part("xl/sharedStrings.xml", texts.append("</sst>").toString())
                .sheet(cells.toString()));

        for (int i = 0; i < 30_000; i++) {
            int text = 29_999 - i;
            assertThat(rows.get(i).values()).containsExactly(new Value.Text("x".repeat(text % 200) + text));
        }
    }

    @Test
    void aNumberIsADayWhereItIsShownAsOne() throws Exception {
        List<SheetRow> rows = rows(
                new XlsxRecipe()
                        .workbook("<workbookPr date1904='1'/>")
                        .part("xl/styles.xml", """
                        <styleSheet><numFmts><numFmt numFmtId='170' formatCode='[Red]0.0&quot;d&quot;'/>\
                        <numFmt numFmtId='171' formatCode='[$-407]d. mmm yy'/></numFmts>\
                        <cellStyleXfs><xf numFmtId='14'/></cellStyleXfs>\
                        <cellXfs><xf numFmtId='0'/><xf numFmtId='170'/><xf numFmtId='171'/><xf numFmtId='22'/></cellXfs></styleSheet>""")
                        .sheet(
                                "<row><c s='0'><v>1</v></c><c s='1'><v>1</v></c><c s='2'><v>1</v></c><c s='3'><v>1</v></c></row>"));

        Value day = new Value.Moment(new Serial(BigDecimal.ONE, true));
        assertThat(rows.get(0).values()).containsExactly(new Value.Number("1"), new Value.Number("1"), day, day);
    }

    @Test
    void aDocumentTypeIsRefused() {
        assertThatThrownBy(() -> rows(new XlsxRecipe()
                        .part(
                                "xl/worksheets/one.xml",
                                "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><worksheet><sheetData><row><c"
                                        + " t='str'><v>&e;</v></c></row></sheetData></worksheet>")))
                .isInstanceOf(UnreadableWorkbook.class)
                .hasMessageStartingWith("a damaged part xl/worksheets/one.xml, line 1");
    }

    @Test
    void aPartThatUnpacksToTooMuchIsRefused() {
        String blanks = " ".repeat(1000) + "<c/>";
        assertThatThrownBy(() -> rows(new XlsxRecipe().sheet("<row>" + blanks.repeat(20_000) + "</row>")))
                .isInstanceOfSatisfying(
                        UnreadableWorkbook.class,
                        e -> assertThat(e.isTooLarge()).isTrue())
                .hasMessageMatching("xl/worksheets/one.xml: more than [0-9]+ bytes once unpacked");
    }

    @Test
    void aTextThatFillsTheMemoryIsRefused() {
        String noise = new java.util.SplittableRandom(1)
                .ints(1_300_000, 'a', 'z')
                .collect(StringBuilder::new, (text, c) -> text.append((char) c), StringBuilder::append)
                .toString();
        assertThatThrownBy(() -> rows(new XlsxRecipe().sheet("<row><c t='str'><v>" + noise + "</v></c></row>")))
                .isInstanceOf(UnreadableWorkbook.class)
                .hasMessage("xl/worksheets/one.xml: more than 1048576 bytes in one text");
    }

    @Test
    void aTextIsNotMadeLongerByQuotingItInPieces() {
        String pieces = ("<![CDATA[" + "x".repeat(1000) + "]]><!-- -->").repeat(1200);
        assertThatThrownBy(() -> rows(new XlsxRecipe().sheet("<row><c t='str'><v>" + pieces + "</v></c></row>")))
                .isInstanceOf(UnreadableWorkbook.class);
        assertThatThrownBy(() -> rows(new XlsxRecipe()
                        .sheet("<row><c t='inlineStr'><is>" + ("<t>" + "x".repeat(1000) + "</t>").repeat(1200)
                                + "</is></c></row>")))
                .isInstanceOf(UnreadableWorkbook.class);
    }

    @Test
    void aRowOfLongTextsIsRefusedBeforeItFillsTheMemory() {
        String text = "<sst><si><t>" + "x".repeat(500_000) + "</t></si></sst>";
        assertThatThrownBy(() -> rows(new XlsxRecipe()
                        .part("xl/sharedStrings.xml", text)
                        .sheet("<row>" + shared(0).repeat(10_000) + "</row>")))
                .isInstanceOf(UnreadableWorkbook.class);
    }

    @Test
    void cellsOutOfOrderAreDamage() {
        assertThatThrownBy(
                        () -> rows(new XlsxRecipe().sheet("<row><c r='B1'><v>1</v></c><c r='A1'><v>1</v></c></row>")))
                .isInstanceOf(UnreadableWorkbook.class);
        assertThatThrownBy(() -> rows(new XlsxRecipe().sheet("<row r='2'/><row r='2'/>")))
                .isInstanceOf(UnreadableWorkbook.class);
    }

    @Test
    void aWorkbookCutOffAnywhereIsUnreadableOrWhole() throws Exception {
        byte[] whole = Files.readAllBytes(
                new XlsxRecipe().sheet("<row><c><v>1</v></c></row>").in(folder));
        for (int length = 0; length < whole.length; length++) {
            Path cut = Files.write(folder.resolve("cut.xlsx"), java.util.Arrays.copyOf(whole, length));
            assertThatThrownBy(() -> rows(cut, "One")).isInstanceOf(UnreadableWorkbook.class);
        }
    }

    @Test
    void aWorkbookWithAByteChangedIsReadOrUnreadableButNeverADefect() throws Exception {
        byte[] whole = Files.readAllBytes(new XlsxRecipe()
                .part("xl/sharedStrings.xml", "<sst><si><t>x</t></si></sst>")
                .sheet("<row r='1'>" + shared(0) + "<c r='B1' s='0'><v>1.5</v></c></row>")
                .in(folder));
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= 0x55;
            Path file = Files.write(folder.resolve("changed.xlsx"), changed);
            try (WorkbookReader workbook = WorkbookReader.open(file, folder.resolve("scratch"))) {
                for (String sheet : workbook.sheets()) {
                    workbook.read(sheet, row -> {});
                }
            } catch (UnreadableWorkbook expected) {
                assertThat(expected.getMessage()).isNotEmpty();
            }
        }
    }
}
