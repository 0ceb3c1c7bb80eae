package plenary.collect.dicom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static plenary.collect.dicom.WrittenObject.PLAIN;
import static plenary.collect.dicom.WrittenObject.XRAY_DOSE_SR;
import static plenary.collect.dicom.WrittenObject.code;
import static plenary.collect.dicom.WrittenObject.item;
import static plenary.collect.dicom.WrittenObject.sequence;
import static plenary.collect.dicom.WrittenObject.text;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import plenary.collect.dicom.WrittenObject.Element;
import plenary.collect.dicom.WrittenObject.Form;

class DicomObjectTest {

    /** A title, and two numbers below two levels. */
    private static final List<Element> REPORT = List.of(
            text(Tag.SPECIFIC_CHARACTER_SET, "CS", "ISO_IR 192"),
            text(Tag.PATIENT_NAME, "PN", "Križ^Gilead"),
            code(Tag.CONCEPT_NAME, "DCM", "113701", "X-Ray Radiation Dose Report"),
            item(
                    Tag.CONTENT,
                    text(Tag.VALUE_TYPE, "CS", "CONTAINER"),
                    sequence(Tag.CONTENT, List.of(dlp("724.52"), dlp("11")))));

    private static List<Element> dlp(String number) {
        return List.of(
                code(Tag.CONCEPT_NAME, "DCM", "113838", "DLP"),
                item(
                        Tag.MEASURED_VALUE,
                        text(Tag.NUMERIC_VALUE, "DS", number),
                        code(Tag.UNITS, "UCUM", "mGy.cm", "mGy.cm")));
    }

    @ParameterizedTest
    @EnumSource(Form.class)
    void everyEncodingGivesTheSameReport(Form form) throws DamagedObjectException {
        for (boolean isOpen : List.of(false, true)) {
            DataSet data = read(new WrittenObject(form, isOpen, StandardCharsets.UTF_8).file(XRAY_DOSE_SR, REPORT));

            ContentItem root = new ContentItem(data);
            assertThat(data.text(Tag.PATIENT_NAME)).isEqualTo("Križ^Gilead");
            assertThat(root.name()).isEqualTo(new Code("113701", "DCM", "X-Ray Radiation Dose Report"));
            assertThat(root.tree().flatMap(item -> item.measured().stream()))
                    .containsExactly(
                            new ContentItem.Measured("724.52", "mGy.cm"), new ContentItem.Measured("11", "mGy.cm"));
        }
    }

    /** Texts of DICOM PS3.5, annexes H to K, and what hospitals of the regions would write. */
    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                ",US-ASCII,Thorax",
                "ISO_IR 100,ISO-8859-1,Thorax mit Kontrastmittel: Schädel",
                "ISO_IR 101,ISO-8859-2,Vyšetření plic",
                "ISO_IR 144,ISO-8859-5,Грудная клетка",
                "ISO_IR 127,ISO-8859-6,مستشفى واحد",
                "ISO_IR 192,UTF-8,頭部CT 머리",
                "GB18030,GB18030,胸部平扫",
                "GBK,GBK,胸部平扫",
                "ISO_IR 13,JIS_X0201,ｱｲｳ",
                "\\ISO 2022 IR 87,ISO-2022-JP-2,頭部CT検査",
                "ISO 2022 IR 6\\ISO 2022 IR 149,EUC-KR,흉부",
                "ISO 2022 IR 100,ISO-8859-1,côté"
            })
    void textsAreReadInTheirCharacterSet(String term, String charset, String text) throws DamagedObjectException {
        WrittenObject writer = new WrittenObject(Form.EXPLICIT, false, Charset.forName(charset));
        List<Element> elements = List.of(
                text(Tag.SPECIFIC_CHARACTER_SET, "CS", term == null ? "" : term),
                text(Tag.STUDY_DESCRIPTION, "LO", text),
                item(Tag.CONTENT, text(Tag.TEXT_VALUE, "UT", text)));

        DataSet data = read(writer.file(XRAY_DOSE_SR, elements));

        assertThat(data.text(Tag.STUDY_DESCRIPTION)).isEqualTo(text);
        assertThat(new ContentItem(data).children().get(0).text()).isEqualTo(text);
    }

    @Test
    void koreanEscapesAreNoPartOfTheText() throws DamagedObjectException {
        // PS3.5 annex I: ESC 02/04 02/09 04/03 before the Korean letters.
        WrittenObject writer = new WrittenObject(Form.EXPLICIT, false, Charset.forName("EUC-KR"));

        DataSet data = read(writer.file(
                XRAY_DOSE_SR,
                List.of(
                        text(Tag.SPECIFIC_CHARACTER_SET, "CS", "\\ISO 2022 IR 149"),
                        text(Tag.STUDY_DESCRIPTION, "LO", "\u001b$)C흉부"))));

        assertThat(data.text(Tag.STUDY_DESCRIPTION)).isEqualTo("흉부");
    }

    @Test
    void textOfAnUnknownCharacterSetKeepsItsAscii() throws DamagedObjectException {
        DataSet data = read(PLAIN.file(
                XRAY_DOSE_SR,
                List.of(
                        text(Tag.SPECIFIC_CHARACTER_SET, "CS", "ISO_IR 999"),
                        text(Tag.STUDY_DESCRIPTION, "LO", "Scha\u00e4del"))));

        assertThat(data.text(Tag.STUDY_DESCRIPTION)).isEqualTo("Scha\uFFFD\uFFFDdel");
    }

    @Test
    void imageIsToldByTheHeadOfItsFile() throws DamagedObjectException {
        byte[] image = PLAIN.file("1.2.840.10008.5.1.4.1.1.2", List.of(text(0x7FE00010, "OB", "x".repeat(9000))));

        assertThat(DicomObject.of(Arrays.copyOf(image, DicomObject.HEAD_BYTES)).isStructuredReport())
                .isFalse();
    }

    @Test
    void fileWithoutTheMarkIsNoDicom() {
        assertThat(DicomObject.isDicom(new byte[200])).isFalse();
        assertThat(DicomObject.isDicom(new byte[0])).isFalse();
        assertThatThrownBy(() -> DicomObject.of(new byte[200])).hasMessage("at byte 128: no DICM after the preamble");
    }

    @Test
    void fileThatIsCutOffIsDamagedWhereItEnds() {
        byte[] file = PLAIN.file(XRAY_DOSE_SR, List.of(text(Tag.STUDY_DESCRIPTION, "LO", "Thorax")));

        assertThatThrownBy(() -> read(Arrays.copyOf(file, file.length - 2)))
                .isInstanceOf(DamagedObjectException.class)
                .hasMessage("at byte " + (file.length - 8) + ": a length of 6 where 4 are left");
        assertThatThrownBy(() -> read(Arrays.copyOf(file, file.length - 8)))
                .hasMessage("at byte " + (file.length - 8) + ": ends in the middle of an element");
    }

    @Test
    void sequencesNestAsDeepAsReportsDoAndNoDeeper() throws DamagedObjectException {
        assertThat(read(nested(64))).isNotNull();
        assertThatThrownBy(() -> read(nested(65)))
                .isInstanceOf(DamagedObjectException.class)
                .hasMessageEndingWith("sequences nested more than 64 deep");
    }

    private static byte[] nested(int depth) {
        Element element = text(Tag.TEXT_VALUE, "UT", "deep");
        for (int i = 0; i < depth; i++) {
            element = item(Tag.CONTENT, element);
        }
        return new WrittenObject(Form.EXPLICIT, true, StandardCharsets.US_ASCII).file(XRAY_DOSE_SR, List.of(element));
    }

    @Test
    void elementsOfNoLengthAreCountedBeforeTheyFillTheMemory() {
        List<List<Element>> items = new ArrayList<>();
        for (int i = 0; i < 2_000_001; i++) {
            items.add(List.of());
        }
        byte[] file = PLAIN.file(XRAY_DOSE_SR, List.of(new Element(Tag.CONTENT, "SQ", "", items)));

        assertThatThrownBy(() -> read(file)).hasMessageEndingWith(": more than 2000000 elements");
    }

    @Test
    void deflatedReportMayNotGrowBeyondTheLimit() {
        byte[] bomb = new WrittenObject(Form.DEFLATED, false, StandardCharsets.US_ASCII)
                .file(XRAY_DOSE_SR, List.of(text(Tag.TEXT_VALUE, "UT", " ".repeat(DicomObject.MOST_BYTES))));

        assertThat(bomb.length).isLessThan(DicomObject.MOST_BYTES / 500);
        assertThatThrownBy(() -> read(bomb)).hasMessageEndingWith(": inflates to more than 33554432 bytes");
    }

    private static DataSet read(byte[] file) throws DamagedObjectException {
        return DicomObject.of(file).dataSet(file);
    }
}
