package plenary.collect.imports;

import static plenary.collect.dicom.WrittenObject.sequence;
import static plenary.collect.dicom.WrittenObject.text;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import plenary.collect.dicom.Tag;
import plenary.collect.dicom.WrittenObject;
import plenary.collect.dicom.WrittenObject.Element;
import plenary.schemas.contract.Contract;

/** A dose report for tests: of a patient and a study that have everything, and of what content the test gives it. */
final class WrittenReport {

    static final String CT = "P5-08000";
    static final String PROJECTION = "113704";
    static final String MAMMOGRAPHY = "P5-40010";

    private static final RdsrSource RDSR = new RdsrSource(Measures.of(Contract.load()));

    private final TreeMap<Integer, Element> elements = new TreeMap<>(Integer::compareUnsigned);

    /** A content item. */
    record Node(List<Element> elements) {}

    static Node num(String concept, String number, String unit) {
        return new Node(List.of(
                text(Tag.VALUE_TYPE, "CS", "NUM"),
                WrittenObject.code(Tag.CONCEPT_NAME, "DCM", concept, "a quantity"),
                WrittenObject.item(
                        Tag.MEASURED_VALUE,
                        text(Tag.NUMERIC_VALUE, "DS", number),
                        WrittenObject.code(Tag.UNITS, "UCUM", unit, unit))));
    }

    static Node code(String concept, String value) {
        return new Node(List.of(
                WrittenObject.code(Tag.CONCEPT_NAME, "DCM", concept, "a concept"),
                WrittenObject.code(Tag.CONCEPT_CODE, "DCM", value, "meaning of " + value)));
    }

    static Node uid(String concept, String uid) {
        return new Node(
                List.of(WrittenObject.code(Tag.CONCEPT_NAME, "DCM", concept, "a UID"), text(Tag.UID, "UI", uid)));
    }

    static Node container(String concept, Node... children) {
        return new Node(List.of(
                WrittenObject.code(Tag.CONCEPT_NAME, "DCM", concept, "a container"),
                sequence(Tag.CONTENT, items(children))));
    }

    private static List<List<Element>> items(Node... nodes) {
        return Arrays.stream(nodes).map(Node::elements).toList();
    }

    static Node ctTotal(String dlp) {
        return container("113811", num("113813", dlp, "mGy.cm"));
    }

    /** A spiral scan with the body phantom. */
    static Node ctEvent(String uid, String ctdiVol, String dlp) {
        return ctEvent(uid, "P5-08001", ctdiVol, dlp);
    }

    static Node ctEvent(String uid, String acquisition, String ctdiVol, String dlp) {
        return container(
                "113819",
                uid("113769", uid),
                code("113820", acquisition),
                container(
                        "113829",
                        num("113830", ctdiVol, "mGy"),
                        code("113835", "113691"),
                        num("113838", dlp, "mGy.cm")));
    }

    /** A report of a procedure, CT, PROJECTION or MAMMOGRAPHY; its title says X-ray dose. */
    static WrittenReport xray(String object, String procedure, Node... content) {
        List<Node> nodes = new ArrayList<>(List.of(code("121058", procedure)));
        nodes.addAll(List.of(content));
        return titled(object, "113701", nodes.toArray(Node[]::new));
    }

    static WrittenReport titled(String object, String title, Node... content) {
        return new WrittenReport()
                .with(Tag.SPECIFIC_CHARACTER_SET, "CS", "ISO_IR 192")
                .with(Tag.SOP_INSTANCE_UID, "UI", object)
                .with(Tag.STUDY_INSTANCE_UID, "UI", "1.2.826.0.1.111")
                .with(Tag.STUDY_DATE, "DA", "20250310")
                .with(Tag.CONTENT_DATE, "DA", "20250310")
                .with(Tag.CONTENT_TIME, "TM", "101500")
                .with(Tag.ACCESSION_NUMBER, "SH", "ACC7788")
                .with(Tag.MANUFACTURER, "LO", "Scanworks")
                .with(Tag.DEVICE_SERIAL_NUMBER, "LO", "SN42")
                .with(Tag.INSTITUTION_NAME, "LO", "Saint Ēva Hospital")
                .with(Tag.STUDY_DESCRIPTION, "LO", "CT Thorax")
                .with(Tag.PATIENT_NAME, "PN", "Ozoliņa^Marta")
                .with(Tag.PATIENT_ID, "LO", "P-4711")
                .with(Tag.BIRTH_DATE, "DA", "19640805")
                .with(Tag.SEX, "CS", "F")
                .with(Tag.AGE, "AS", "060Y")
                .with(Tag.SIZE, "DS", "1.68")
                .with(Tag.WEIGHT, "DS", "71.5")
                .with(WrittenObject.code(Tag.CONCEPT_NAME, "DCM", title, "a title"))
                .with(sequence(Tag.CONTENT, items(content)));
    }

    WrittenReport with(int tag, String form, String value) {
        return with(text(tag, form, value));
    }

    WrittenReport with(Element element) {
        elements.put(element.tag(), element);
        return this;
    }

    byte[] bytes() {
        return bytes(WrittenObject.PLAIN);
    }

    byte[] bytes(WrittenObject writer) {
        return writer.file(WrittenObject.XRAY_DOSE_SR, List.copyOf(elements.values()));
    }

    void write(Path file) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the import reads it. */
    DoseReport read() {
        return ((DoseFile.Reports) read(bytes())).reports().get(0);
    }

    static DoseFile read(byte[] bytes) {
        try {
            return RDSR.read(new SourceObject("a.dcm", most -> Arrays.copyOf(bytes, Math.min(most, bytes.length))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
