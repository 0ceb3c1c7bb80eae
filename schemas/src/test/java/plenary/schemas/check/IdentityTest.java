package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.Progress;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.finding.Language;
import plenary.schemas.identity.RandomNumbers;
import plenary.schemas.reassessment.KeptProfiles;
import plenary.schemas.rule.Profile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Whatever names somebody is found wherever it stands, and no report repeats it. */
class IdentityTest {

    private static final int TRIALS = 100;
    private static final String HEADER =
            "exam_uid_hash,facility_id,exam_date,modality,exam_category,local_code,local_name,age_years,ctdi_vol_mgy,"
                    + "ctdi_phantom,dlp_mgy_cm,dose_source";

    @TempDir
    Path folder;

    /** One of each kind that a single cell tells, invented. */
    private static Map<String, String> identities(SplittableRandom random, int seed) {
        String digits = String.valueOf(random.nextLong(1_000_000_000L, 9_999_999_999L));
        Map<String, String> values = new LinkedHashMap<>();
        values.put("RQ-IDENT-001", "1.2.840.113619.2.55.3." + digits + "." + random.nextInt(1, 9999));
        values.put("RQ-IDENT-002", "%d-%02d-%02d".formatted(1930 + random.nextInt(70), 1 + random.nextInt(12), 10));
        values.put("RQ-IDENT-003", "NAME" + (char) ('A' + random.nextInt(26)) + "^MARIA");
        values.put("RQ-IDENT-004", "p" + digits + "@hospital.example");
        values.put("RQ-IDENT-005", "+4930" + digits.substring(0, 8));
        values.put("RQ-IDENT-006", RandomNumbers.of(seed % 2 == 0 ? "CODICE_FISCALE" : "HETU", seed));
        return values;
    }

    @Test
    void eachKindIsFoundInAHundredOfAHundredAndNoReportRepeatsIt() throws IOException {
        for (int seed = 0; seed < TRIALS; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            Map<String, String> identities = identities(random, seed);
            List<String> rows = new ArrayList<>(List.of(HEADER));
            for (String value : identities.values()) {
                String before = random.nextBoolean() ? "CT Kopf " : "";
                String after = random.nextBoolean() ? " nativ" : "";
                rows.add(row(random, before + value + after));
                rows.add(row(random, "CT Kopf, nativ"));
            }
            Path table = folder.resolve("exam_dose.csv");
            Files.writeString(table, String.join("\n", rows) + "\n");

            Preflight.check(table, folder.resolve("out"), Progress.SILENT);

            JsonNode report = JsonMapper.shared()
                    .readTree(folder.resolve("out/findings.json").toFile());
            List<String> ids = new ArrayList<>();
            report.path("findings")
                    .forEach(finding -> ids.add(finding.path("id").asString()));
            assertThat(ids.stream().filter(id -> id.startsWith("RQ-IDENT-")))
                    .as("seed " + seed + ": " + identities)
                    .containsExactlyElementsOf(identities.keySet());
            for (String name : List.of(
                    "findings.json",
                    "findings.csv",
                    "findings.html",
                    "validation-report.json",
                    "annotated/exam_dose.csv")) {
                assertThat(Files.readString(folder.resolve("out").resolve(name)))
                        .doesNotContain(identities.values());
            }
        }
    }

    private static String row(SplittableRandom random, String localName) {
        String hash = "%016x".formatted(random.nextLong()).repeat(4);
        return hash + ",F1,2025-03-31,CT,CT_HEAD,K1,\"" + localName + "\",61,48.2,113690,905.5,RDSR";
    }

    @Test
    void whatNamesSomebodyInAWrongColumnIsNotRepeatedEither() throws IOException {
        String hash = "a1".repeat(32);
        Path table = folder.resolve("exam_dose.csv");
        Files.writeString(
                table,
                HEADER + "\n"
                        + hash
                        + ",9434765919,DOE^JOHN,1.2.840.113619.2.1,529.982.247-25,K1,CT,12.03.1957,48.2,113690,1,RDSR\n"
                        + "a.doe@hospital.example\n");

        Preflight.check(table, folder.resolve("out"), Progress.SILENT);

        assertThat(Files.readString(folder.resolve("out/findings.json")))
                .contains("DO*^****", "1.2.***.******.*.*", "52*.***.***-**", "12.**.****", "facility_id=94********")
                .doesNotContain("JOHN", "113619", "247-25", "1957", "9434765919", "hospital.example");
    }

    @Test
    void whatIsKeptOfATableDoesNotNameThemEither() throws IOException {
        String exam = "%s,%s,2025-03-31,CT,CT_HEAD,K1,CT Kopf,61,48.2,113690,%s,RDSR\n";
        Path table = folder.resolve("exam_dose.csv");
        Files.writeString(
                table,
                HEADER + "\n"
                        + exam.formatted("a1".repeat(32), "1.2.840.113619.2.55.3.4", "2000000")
                        + exam.formatted("a2".repeat(32), "F1", "2000000")
                        + exam.formatted("a3".repeat(32), "F2", "900"));
        Path sent = Files.createDirectories(folder.resolve("sent"));
        Files.move(table, sent.resolve("exam_dose.csv"));
        Files.writeString(sent.resolve("datapackage.json"), """
                {"country": "XA", "period": "2025", "registry": "R", "contractVersion": "1.1.0",
                 "resources": [{"name": "exam_dose", "path": "exam_dose.csv"}]}
                """);

        Preflight.check(
                sent,
                folder.resolve("out"),
                Wanted.in(Language.EN).withoutCopies().withProfiles(),
                Progress.SILENT);

        assertThat(KeptProfiles.in(folder.resolve("out")))
                .singleElement()
                .satisfies(kept -> assertThat(kept.profile().spreads())
                        .extracting(Profile.Spread::group)
                        .contains("F1", "F2")
                        .doesNotContain("1.2.840.113619.2.55.3.4"));
        Preflight.check(sent, folder.resolve("out"), Progress.SILENT);
        assertThat(KeptProfiles.in(folder.resolve("out"))).isEmpty();
    }

    @Test
    void everyColumnOfCitationsIsOne() {
        Contract contract = Contract.load();
        String citations =
                new String(contract.file("rules/citations.csv").orElseThrow(), java.nio.charset.StandardCharsets.UTF_8);
        for (String line : citations.lines().skip(1).toList()) {
            Dataset dataset = contract.dataset(line.split(",")[0]).orElseThrow();
            assertThat(dataset.fieldNames()).contains(line.split(",")[1]);
        }
    }
}
