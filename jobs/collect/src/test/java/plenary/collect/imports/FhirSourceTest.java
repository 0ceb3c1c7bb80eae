package plenary.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.collect.procedures.Procedure;
import plenary.collect.procedures.ProcedureSettings;
import plenary.schemas.Progress;
import plenary.schemas.check.Preflight;
import plenary.schemas.contract.Contract;

class FhirSourceTest {

    private static final FhirSource FHIR = new FhirSource(Measures.of(Contract.load()));

    private static final Pseudonyms PSEUDONYMS = Pseudonyms.of("000102030405060708090a0b0c0d0e0f");

    /** A CT with two events, as the examples of the implementation guide are built. */
    private static final String CT = """
            {"resourceType": "Bundle", "entry": [
              {"resource": {"resourceType": "Observation", "id": "139",
                "code": {"coding": [{"system": "http://loinc.org", "code": "73569-6"}]},
                "partOf": [{"reference": "ImagingStudy/342"}],
                "subject": {"reference": "Patient/56", "display": "Pascal Payet"},
                "device": {"reference": "Device/539"},
                "effectiveDateTime": "2025-01-01T22:23:30.000Z",
                "hasMember": [{"reference": "Observation/839"}, {"reference": "Observation/393"}],
                "component": [
                  {"code": {"coding": [{"code": "113813"}]}, "valueQuantity": {"value": 203.12, "unit": "mGy.cm"}}]}},
              {"resource": {"resourceType": "Observation", "id": "839",
                "identifier": [{"value": "urn:oid:1.2.3.1"}],
                "code": {"coding": [{"code": "113852"}]},
                "component": [
                  {"code": {"coding": [{"code": "113830"}]}, "valueQuantity": {"value": 1.25, "code": "mGy"}},
                  {"code": {"coding": [{"code": "113838"}]}, "valueQuantity": {"value": 157.07, "unit": "mGy.cm"}},
                  {"code": {"coding": [{"code": "113835"}]}, "valueCodeableConcept": {"coding": [{"code": "113690"}]}}]}},
              {"resource": {"resourceType": "Observation", "id": "393",
                "identifier": [{"value": "urn:oid:1.2.3.2"}],
                "code": {"coding": [{"code": "113852"}]},
                "component": [
                  {"code": {"coding": [{"code": "113830"}]}, "valueQuantity": {"value": 2.25, "code": "mGy"}},
                  {"code": {"coding": [{"code": "113838"}]}, "valueQuantity": {"value": 46.05, "unit": "mGy.cm"}},
                  {"code": {"coding": [{"code": "113835"}]}, "valueCodeableConcept": {"coding": [{"code": "113691"}]}}]}},
              {"resource": {"resourceType": "Patient", "id": "56", "identifier": [{"value": "PAT3421"}],
                "name": [{"family": "Payet", "given": ["Pascal"]}], "birthDate": "1990-03-18", "gender": "male"}},
              {"resource": {"resourceType": "Device", "id": "539", "serialNumber": "5445A343",
                "manufacturer": "Scanworks", "type": {"coding": [{"code": "CT"}]}}},
              {"resource": {"resourceType": "ImagingStudy", "id": "342", "started": "2025-01-01T22:20:00.000Z",
                "identifier": [{"system": "urn:dicom:uid", "value": "urn:oid:1.2.840.121"}],
                "description": "CT abdomen"}}]}
            """;

    @TempDir
    Path folder;

    @Test
    void summaryIsReadWithItsEvents() {
        DoseReport report = report(CT);
        Examination ct = new Examination(List.of(report));

        assertThat(report.studyUid()).isEqualTo("1.2.840.121");
        assertThat(ct.modality()).isEqualTo("CT");
        assertThat(amount(ct, Quantity.DLP)).contains("203.12");
        assertThat(amount(ct, Quantity.CTDI_VOL)).contains("2.25");
        assertThat(ct.phantom()).isEqualTo("113691");
        assertThat(report.patient().age()).contains(new BigDecimal("34"));
        assertThat(report.patient().sex()).isEqualTo("M");
        assertThat(report.procedure()).isEqualTo(new Procedure("", "CT abdomen"));
    }

    @Test
    void largestScanIsUnknownWhereAnEventIsNotInTheBundle() {
        Examination ct = new Examination(List.of(report(CT.replace("\"id\": \"393\"", "\"id\": \"999\""))));

        assertThat(ct.measure(Quantity.CTDI_VOL)).isEmpty();
        assertThat(amount(ct, Quantity.DLP)).contains("203.12");
    }

    @Test
    void otherFilesSayWhatTheyAre() {
        assertThat(read("{")).isInstanceOf(DoseFile.Unreadable.class);
        assertThat(read("[]")).isEqualTo(new DoseFile.NoReport("no FHIR bundle"));
        assertThat(read(CT.replace("73569-6", "24627-2")))
                .isEqualTo(new DoseFile.NoReport("a bundle without a dose summary"));
        assertThat(read(CT.replace("urn:dicom:uid", "urn:other")))
                .isEqualTo(new DoseFile.Unreadable("a dose summary that names no study", ""));
    }

    @Test
    void noDamageDoesMoreThanMakeAFileUnreadable() {
        byte[] valid = CT.getBytes(StandardCharsets.UTF_8);
        Random random = new Random(20250310);
        int reports = 0;
        for (int i = 0; i < 10_000; i++) {
            byte[] mutated = valid.clone();
            for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
                mutated[random.nextInt(mutated.length)] = (byte) (32 + random.nextInt(95));
            }
            DoseFile file = read(new String(mutated, StandardCharsets.UTF_8));
            if (file instanceof DoseFile.Reports found) {
                reports++;
                Arrays.stream(Quantity.values()).forEach(new Examination(found.reports())::measure);
            }
        }

        assertThat(reports).isGreaterThan(1000);
    }

    @Test
    void sampleOfTheGuideGivesARowWithoutAnIdentity() throws IOException {
        Path sample = SharedData.of("fhir-rds/bundle-sample.json");

        DoseImport.run(
                DoseFormat.FHIR_RDS,
                List.of(sample),
                new DoseSettings("XA", "XA-REG", PSEUDONYMS, "F1", Optional.empty(), Optional.empty()),
                ProcedureSettings.NONE,
                folder.resolve("out"),
                Progress.SILENT);

        // 13639 mGy.cm2 / 1000, 450 s / 60
        assertThat(Files.readAllLines(folder.resolve("out/exam_dose.csv")).get(1))
                .isEqualTo(PSEUDONYMS.hash("1.2.840.121.3.32.0.1.25") + ","
                        + PSEUDONYMS.hash("PAT3421^^^urn:pid:ipdauth1") + ",F1,"
                        + PSEUDONYMS.shortened("D", "Manufacturer-1 767ER")
                        + ",2019-01-23,XA,UNMAPPED,,,,,,28,F,,,,,,,,,13.639,,212,7.5,,,,,,,,RDSR,");
        assertThat(Preflight.check(folder.resolve("out"), folder.resolve("check"), Progress.SILENT)
                        .sample())
                .isEmpty();
    }

    private static DoseReport report(String json) {
        return ((DoseFile.Reports) read(json)).reports().get(0);
    }

    private static DoseFile read(String json) {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        try {
            return FHIR.read(new SourceObject("a.json", most -> Arrays.copyOf(bytes, Math.min(most, bytes.length))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> amount(Examination examination, Quantity quantity) {
        return examination
                .measure(quantity)
                .map(measure ->
                        ((Measure.Amount) measure).value().stripTrailingZeros().toPlainString());
    }
}
