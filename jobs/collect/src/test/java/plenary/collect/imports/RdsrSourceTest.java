package plenary.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static plenary.collect.imports.WrittenReport.CT;
import static plenary.collect.imports.WrittenReport.MAMMOGRAPHY;
import static plenary.collect.imports.WrittenReport.PROJECTION;
import static plenary.collect.imports.WrittenReport.code;
import static plenary.collect.imports.WrittenReport.container;
import static plenary.collect.imports.WrittenReport.ctEvent;
import static plenary.collect.imports.WrittenReport.ctTotal;
import static plenary.collect.imports.WrittenReport.num;
import static plenary.collect.imports.WrittenReport.uid;
import static plenary.collect.imports.WrittenReport.xray;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenary.collect.dicom.Tag;
import plenary.collect.dicom.WrittenObject;
import plenary.collect.imports.WrittenReport.Node;
import plenary.collect.procedures.Procedure;

class RdsrSourceTest {

    @Test
    void ctReportStatesItsTotalAndTheLargestScan() {
        Examination ct = examination(
                xray("1.1", CT, ctTotal("520.5"), ctEvent("1.1.1", "8.1", "200"), ctEvent("1.1.2", "12.4", "320.5")));

        assertThat(ct.modality()).isEqualTo("CT");
        assertThat(amount(ct, Quantity.DLP)).isEqualByComparingTo("520.5");
        assertThat(amount(ct, Quantity.CTDI_VOL)).isEqualByComparingTo("12.4");
        assertThat(ct.phantom()).isEqualTo("113691");
    }

    @Test
    void neitherLocaliserNorScanAtOnePlaceDefinesTheExamination() {
        Examination ct = examination(xray(
                "1.1",
                CT,
                ctTotal("300"),
                ctEvent("1.1.1", "113805", "0.2", "8"),
                ctEvent("1.1.2", "113806", "33", "16"),
                ctEvent("1.1.3", "116152004", "9.5", "276")));
        Examination perfusion = examination(xray(
                "1.1",
                CT,
                ctTotal("308"),
                ctEvent("1.1.1", "113805", "0.2", "8"),
                ctEvent("1.1.2", "113806", "75", "300")));
        Examination localiserAlone = examination(xray("1.1", CT, ctTotal("8"), ctEvent("1.1.1", "113805", "0.2", "8")));

        assertThat(amount(ct, Quantity.CTDI_VOL)).isEqualByComparingTo("9.5");
        assertThat(amount(perfusion, Quantity.CTDI_VOL)).isEqualByComparingTo("75");
        assertThat(localiserAlone.measure(Quantity.CTDI_VOL)).isEmpty();
    }

    @Test
    void ctReportWithoutTotalIsTheSumOfItsScans() {
        Examination ct =
                examination(xray("1.1", CT, ctEvent("1.1.1", "8.1", "200"), ctEvent("1.1.2", "12.4", "320.5")));

        assertThat(amount(ct, Quantity.DLP)).isEqualByComparingTo("520.5");
    }

    /** One gray square metre is 10 000 Gy.cm2, one uGy.m2 a hundredth of one, one dGy.cm2 a tenth. */
    @ParameterizedTest
    @CsvSource({
        "0.00024126, Gy.m2, 2.4126",
        "1.6e-005, Gym2, 0.16",
        "126.596, dGy.cm2, 12.6596",
        "241.26, uGy.m2, 2.4126",
        "241.26, uGym2, 2.4126",
        "2412.6, mGycm2, 2.4126",
        "241.26, cGy.cm2, 2.4126",
        "2.4126, Gy.cm2, 2.4126"
    })
    void doseAreaProductIsConvertedFromItsOwnUnit(String number, String unit, String gyCm2) {
        Examination xray = examination(xray("1.1", PROJECTION, container("113702", num("113722", number, unit))));

        assertThat(amount(xray, Quantity.PKA)).isEqualByComparingTo(gyCm2);
    }

    @ParameterizedTest
    @CsvSource({
        "12.5, Gy, unit Gy",
        "12.5, mGy.cm, unit mGy.cm",
        "12.5, furlong, unit furlong",
        "12.5, Müller^Hans, unit that cannot be printed",
        "'12,5', Gy.m2, a number that cannot be read",
        "1e9999, Gy.m2, a number that cannot be read",
        "., Gy.m2, a number that cannot be read"
    })
    void whatIsNoDoseAreaProductIsListedAndNotGuessed(String number, String unit, String what) {
        Examination xray = examination(xray("1.1", PROJECTION, container("113702", num("113722", number, unit))));

        assertThat(xray.measure(Quantity.PKA)).contains(new Measure.Unusable(what));
    }

    @Test
    void fluoroscopyAddsItsPlanesAndCountsMinutes() {
        Examination biplane = examination(xray(
                "1.1",
                PROJECTION,
                plane("113620", "0.001", "0.2", "90"),
                plane("113621", "0.0005", "0.05", "30"),
                container("113706", uid("113769", "1.1.1"), code("113721", "P5-06000"), num("113748", "785", "mm"))));

        assertThat(biplane.modality()).isEqualTo("XA");
        assertThat(amount(biplane, Quantity.PKA)).isEqualByComparingTo("15"); // (0.001 + 0.0005) * 10000
        assertThat(amount(biplane, Quantity.KA_R)).isEqualByComparingTo("250"); // (0.2 + 0.05) * 1000
        assertThat(amount(biplane, Quantity.FLUORO)).isEqualByComparingTo("2"); // (90 + 30) / 60
    }

    @Test
    void totalOverAllPlanesIsNotAddedToThoseOfThePlanes() {
        Examination biplane = examination(xray(
                "1.1",
                PROJECTION,
                plane("113620", "0.001", "0.2", "90"),
                plane("113621", "0.0005", "0.05", "30"),
                plane("113890", "0.0015", "0.25", "120")));

        assertThat(amount(biplane, Quantity.PKA)).isEqualByComparingTo("15");
    }

    private static Node plane(String plane, String gyM2, String gy, String seconds) {
        return container(
                "113702",
                code("113764", plane),
                num("113722", gyM2, "Gy.m2"),
                num("113725", gy, "Gy"),
                num("113730", seconds, "s"));
    }

    @Test
    void fluoroscopeWithoutIsocentreIsNoAngiograph() {
        Node fluoroscopy = container("113706", uid("113769", "1.1.1"), code("113721", "44491008"));

        assertThat(examination(xray("1.1", PROJECTION, fluoroscopy)).modality()).isEqualTo("RF");
        assertThat(examination(xray("1.1", PROJECTION, code("122142", "113959")))
                        .modality())
                .isEqualTo("CR");
        assertThat(examination(xray("1.1", PROJECTION)).modality()).isEqualTo("DX");
    }

    @Test
    void kermaInTheDetectorPlaneIsNoneAtTheEntranceReferencePoint() {
        Examination xray = examination(
                xray("1.1", PROJECTION, container("113702", code("113780", "113941"), num("113725", "0.0003", "Gy"))));

        assertThat(xray.measure(Quantity.KA_R))
                .contains(new Measure.Unusable("a reference point in the detector plane"));
    }

    @Test
    void mammographyIsTheMeanOfItsImages() {
        Examination images = examination(xray(
                "1.1",
                MAMMOGRAPHY,
                container("113702", num("111637", "1.3", "mGy"), num("111637", "1.28", "mGy")),
                image("1.1.1", "1.30", "43"),
                image("1.1.2", "1.28", "44")));
        Examination totals = examination(xray(
                "1.1",
                MAMMOGRAPHY,
                container("113702", num("111637", "1.3", "mGy"), num("111637", "1.28", "mGy")),
                container("113706", uid("113769", "1.1.1")),
                container("113706", uid("113769", "1.1.2"))));

        assertThat(images.modality()).isEqualTo("MG");
        assertThat(amount(images, Quantity.AGD)).isEqualByComparingTo("1.29");
        assertThat(amount(images, Quantity.COMPRESSED)).isEqualByComparingTo("43.5");
        assertThat(amount(images, Quantity.IMAGES)).isEqualByComparingTo("2");
        assertThat(amount(totals, Quantity.AGD)).isEqualByComparingTo("1.29"); // (1.3 + 1.28) / 2
    }

    private static Node image(String uid, String agd, String thickness) {
        return container("113706", uid("113769", uid), num("111631", agd, "mGy"), num("111633", thickness, "mm"));
    }

    @Test
    void radiopharmaceuticalOfAPositronEmitterIsPet() {
        WrittenReport fdg = WrittenReport.titled("1.1", "113500", administration("77004003"));
        WrittenReport technetium = WrittenReport.titled("1.1", "113500", administration("72454009"));

        assertThat(examination(fdg).modality()).isEqualTo("PT");
        assertThat(examination(technetium).modality()).isEqualTo("NM");
        assertThat(amount(examination(fdg), Quantity.ACTIVITY)).isEqualByComparingTo("394"); // 0.394 GBq
        assertThat(fdg.read().radiopharmaceutical()).isEqualTo("meaning of C-B1031");
    }

    private static Node administration(String nuclide) {
        return container(
                "113502",
                uid("113503", "1.1.1"),
                code("349358000", "C-B1031"),
                code("89457008", nuclide),
                num("113507", "0.394", "GBq"));
    }

    @Test
    void patientIsReadFromTheHeader() {
        Patient patient = xray("1.1", CT).read().patient();

        assertThat(patient.id()).isEqualTo("P-4711");
        assertThat(patient.age()).contains(new BigDecimal("60"));
        assertThat(patient.sex()).isEqualTo("F");
        assertThat(patient.size())
                .containsEntry(Quantity.WEIGHT, new Measure.Amount(new BigDecimal("71.500000000000000000")))
                .containsEntry(Quantity.HEIGHT, new Measure.Amount(new BigDecimal("168.000000000000000000")));
    }

    @Test
    void sameNumberOfTwoIssuersIsTwoPatients() {
        assertThat(xray("1.1", CT)
                        .with(Tag.ISSUER_OF_PATIENT_ID, "LO", "North")
                        .read()
                        .patient()
                        .id())
                .isEqualTo("P-4711^^^North");
    }

    @Test
    void whatTheHeaderLacksIsReadFromTheContent() {
        WrittenReport report = WrittenReport.titled(
                        "1.1",
                        "113500",
                        num("121033", "63", "a"),
                        num("8302-2", "178", "cm"),
                        num("29463-7", "110", "kg"))
                .with(Tag.AGE, "AS", "")
                .with(Tag.BIRTH_DATE, "DA", "99990101")
                .with(Tag.SIZE, "DS", "")
                .with(Tag.WEIGHT, "DS", "");

        Patient patient = report.read().patient();

        assertThat(patient.age()).contains(new BigDecimal("63"));
        assertThat(amount(examination(report), Quantity.HEIGHT)).isEqualByComparingTo("178");
        assertThat(amount(examination(report), Quantity.WEIGHT)).isEqualByComparingTo("110");
    }

    @Test
    void procedureIsTheCodedOneBeforeAnyDescription() {
        WrittenReport described = xray("1.1", CT);
        WrittenReport requested = xray("1.1", CT)
                .with(WrittenObject.item(
                        Tag.REQUEST_ATTRIBUTES,
                        WrittenObject.code(Tag.REQUESTED_PROCEDURE_CODE, "L", "XTHORAX", "CR THORAX")));
        WrittenReport coded = xray("1.1", CT)
                .with(WrittenObject.code(Tag.PROCEDURE_CODE, "L", "CCHAPC", "CT Thorax abdomen and pelvis"));

        assertThat(described.read().procedure()).isEqualTo(new Procedure("", "CT Thorax"));
        assertThat(requested.read().procedure()).isEqualTo(new Procedure("XTHORAX", "CR THORAX"));
        assertThat(coded.read().procedure()).isEqualTo(new Procedure("CCHAPC", "CT Thorax abdomen and pelvis"));
    }

    @Test
    void filesThatAreNoDoseReportsSayWhatTheyAre() {
        byte[] image = WrittenObject.PLAIN.file("1.2.840.10008.5.1.4.1.1.2", List.of());

        assertThat(WrittenReport.read("Dear colleague".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(new DoseFile.NoReport("no DICOM file"));
        assertThat(WrittenReport.read(image)).isEqualTo(new DoseFile.NoReport("DICOM, but no structured report"));
        assertThat(WrittenReport.read(WrittenReport.titled("1.1", "18748-4").bytes()))
                .isEqualTo(new DoseFile.NoReport("a structured report that is no dose report"));
        assertThat(WrittenReport.read(
                        xray("1.1", CT).with(Tag.STUDY_INSTANCE_UID, "UI", "").bytes()))
                .isEqualTo(new DoseFile.Unreadable("a dose report that names no study, or not itself", ""));
    }

    private static Examination examination(WrittenReport report) {
        return new Examination(List.of(report.read()));
    }

    private static BigDecimal amount(Examination examination, Quantity quantity) {
        Optional<Measure> measure = examination.measure(quantity);
        return ((Measure.Amount) measure.orElseThrow()).value();
    }
}
