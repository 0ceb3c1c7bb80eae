package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.Progress;
import plenary.schemas.finding.Language;
import plenary.schemas.finding.PublishedForm;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Warnings that the sender explains; what is wrong with a waiver itself is in the cases of the package. */
class WaiversTest {

    private static final String OF_F1 = """
            {"finding": "RQ-DOSE-001", "dataset": "exam_dose", "facility": "F1", "reason": "=Whole spines, told as one",
             "by": "National registry, data quality officer", "until": "2025-12-31"}""";
    private static final String OF_ALL = OF_F1.replace("\"facility\": \"F1\", ", "");

    @TempDir
    Path folder;

    @Test
    void whatIsExplainedIsCountedAndNoLongerWorthALook() throws IOException {
        JsonNode report = check(Language.EN, 2, 1, OF_F1);

        assertThat(report.path("headline").asString()).contains("3 warnings, 0 notes (2 of them explained)");
        assertThat(report.path("warnings").asLong()).isEqualTo(3);
        assertThat(report.path("explainedWarnings").asLong()).isEqualTo(2);
        assertThat(report.path("waivers").path(0).path("findings").asLong()).isEqualTo(2);
        assertThat(report.path("summary")).hasSize(1);
        assertThat(report.path("summary").path(0).path("count").asLong()).isEqualTo(1);
        assertThat(waiversAndCauses(report)).containsExactly("F2 0 1", "F1 1 0", "F1 1 0");
        assertThat(Files.readString(folder.resolve("out/findings.html")))
                .contains(
                        "id=\"explained\"", "=Whole spines, told as one", "2 findings; explained by National registry");
        // A reason is text from outside, which no spreadsheet may take for a formula.
        assertThat(Files.readString(folder.resolve("out/findings.csv"))).contains("'=Whole spines, told as one");
    }

    @Test
    void whereAllIsExplainedNothingIsWorthALook() throws IOException {
        JsonNode report = check(Language.DE, 1, 1, OF_ALL);

        assertThat(report.path("summary")).isEmpty();
        assertThat(report.path("headline").asString()).contains("2 Warnungen, 0 Hinweise (2 davon erklärt)");
        assertThat(Files.readString(folder.resolve("out/findings.html")))
                .contains("alles, was gefunden wurde, ist erklärt", "2 Feststellungen; erklärt von");
    }

    @Test
    void theFirstWaiverThatFitsExplains() throws IOException {
        JsonNode report = check(Language.EN, 1, 1, OF_F1 + ", " + OF_ALL);

        assertThat(waiversAndCauses(report)).containsExactly("F1 1 0", "F2 2 0");
    }

    @Test
    void thousandsThatAreExplainedHideNoneThatIsNot() throws IOException {
        JsonNode report = check(Language.EN, 1200, 1, OF_F1);

        assertThat(report.path("explainedWarnings").asLong()).isEqualTo(1200);
        assertThat(report.path("notShown").asLong()).isEqualTo(200);
        assertThat(waiversAndCauses(report)).filteredOn("F2 0 1"::equals).hasSize(1);
    }

    private static List<String> waiversAndCauses(JsonNode report) {
        List<String> found = new ArrayList<>();
        report.path("findings")
                .forEach(finding -> found.add(finding.path("facility").asString() + " "
                        + finding.path("waiver").asLong() + " "
                        + finding.path("cause").asLong()));
        return found;
    }

    /** So many examinations of F1, then of F2, whose DLP does not go with their CTDIvol. */
    private JsonNode check(Language language, int ofF1, int ofF2, String waivers) throws IOException {
        Path sent = Files.createDirectories(folder.resolve("sent"));
        Files.writeString(sent.resolve("datapackage.json"), """
                {"country": "XA", "period": "2025", "registry": "R", "contractVersion": "1.1.0", "waivers": [%s],
                 "resources": [{"name": "facility", "path": "facility.csv"}, {"name": "exam_dose", "path": "exam_dose.csv"}]}
                """.formatted(waivers));
        Files.writeString(sent.resolve("facility.csv"), """
                facility_id,facility_type,cds_available,incident_system,peer_learning,mpe_involved,active
                F1,ACADEMIC,true,true,true,true,true
                F2,ACADEMIC,true,true,true,true,true
                """);
        StringBuilder rows = new StringBuilder(
                "exam_uid_hash,facility_id,exam_date,modality,exam_category,age_years,ctdi_vol_mgy,ctdi_phantom,dlp_mgy_cm,dose_source\n");
        for (int i = 0; i < ofF1 + ofF2; i++) {
            rows.append(
                    "%064x,%s,2025-03-05,CT,CT_LSPINE,42,12,113691,5000,RDSR\n".formatted(i, i < ofF1 ? "F1" : "F2"));
        }
        Files.writeString(sent.resolve("exam_dose.csv"), rows);
        Preflight.check(sent, folder.resolve("out"), Wanted.in(language), Progress.SILENT);
        JsonNode report =
                JsonMapper.shared().readTree(folder.resolve("out/findings.json").toFile());
        PublishedForm.assertKept(report);
        return report;
    }
}
