package plenary.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plenary.collect.edition.InForce;
import plenary.collect.governance.Deletion;
import plenary.collect.governance.DeletionCertificate;
import plenary.collect.governance.Withdrawal;
import plenary.collect.verify.Verification;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Receipt;
import plenary.schemas.change.ChangesFiles;
import plenary.schemas.check.Preflight;
import plenary.schemas.check.Wanted;
import plenary.schemas.finding.Language;
import tools.jackson.databind.JsonNode;

class ChangesTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Archive archive;
    private int sendings;

    @BeforeEach
    void openArchive() {
        archive = new Archive(folder.resolve("archive"));
    }

    @Test
    void aSubmissionIsHeldAgainstTheOneBefore() throws IOException {
        Path first = collect(Sent.from("XA").withFacilities().with("exam_dose", exams(90, 30, 800)));
        Path second = collect(Sent.from("XA").withFacilities().with("exam_dose", exams(90, 0, 400)));

        assertThat(first.resolve(ChangesFiles.JSON)).doesNotExist();
        assertThat(sentences(second))
                .startsWith(
                        "Facility F2 is gone: it had 25 % of the rows (30).",
                        "Median of dlp_mgy_cm: CT_HEAD 803 -> 401 (×0.5).")
                .contains("Rows: 90, before 120; 0.75 times as many.");
        assertThat(Files.readString(second.resolve(ChangesFiles.PAGE)))
                .contains("2 findings to explain or correct, 3 changes worth a look", "F2 is gone");
        assertThat(sealed().get(1).dataFiles()).containsKeys("census.json", "profile.json.gz");
        assertThat(Verification.ofAll(archive, Progress.SILENT).differences()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatIsToldAtHomeIsWhatTheCentralRunTells(Language language) throws IOException {
        Path before = Sent.from("XA")
                .about("2024")
                .withFacilities()
                .with("exam_dose", year2024(exams(90, 30, 800)))
                .to(folder.resolve("before"));
        Path after = Sent.from("XA")
                .withFacilities()
                .with("exam_dose", exams(90, 0, 300))
                .to(folder.resolve("after"));
        collect(before, language);
        Path returned = collect(after, language);

        Path sealed = InForce.sealed(archive, "XA", "exam_dose").stream()
                .filter(receipt -> receipt.period().equals("2024"))
                .map(receipt -> archive.sealed("XA", "exam_dose", receipt.id()))
                .findFirst()
                .orElseThrow();
        Path home = folder.resolve("home");
        Preflight.Result result =
                Preflight.check(after, home, Wanted.in(language).withoutCopies().since(before), Progress.SILENT);
        Path beside = folder.resolve("beside");
        Preflight.check(after, beside, Wanted.in(language).withoutCopies().since(sealed), Progress.SILENT);

        assertThat(findings(returned)).containsExactly("RQ-JUMP-001 dlp_mgy_cm", "RQ-JUMP-006 facility_id");
        assertThat(result.changes()).hasSize(2);
        for (String name : List.of(ChangesFiles.JSON, ChangesFiles.PAGE, "findings.json")) {
            assertThat(home.resolve(name)).hasSameBinaryContentAs(returned.resolve(name));
        }
        // A sealed folder has one table, the package both.
        assertThat(findings(beside)).isEqualTo(findings(returned));
    }

    private static List<String> findings(Path returned) {
        return JsonFile.tree(returned.resolve(ChangesFiles.JSON))
                .path("findings")
                .valueStream()
                .map(finding -> finding.path("id").asString() + " "
                        + finding.path("column").asString())
                .toList();
    }

    private static String year2024(String csv) {
        return csv.replace(",2025-", ",2024-");
    }

    private Path collect(Path submission, Language language) {
        return new Collect(archive, Progress.SILENT, CLOCK, "")
                .in(language)
                .run(List.of(submission), Optional.empty())
                .get(0)
                .returnedDir();
    }

    @Test
    void whatIsExplainedIsToldApart() throws IOException {
        String waiver = """
                [{"finding": "RQ-JUMP-006", "dataset": "exam_dose", "facility": "F2", "reason": "Closed in May",
                  "by": "National registry", "until": "2025-12-31"}]""";
        collect(Sent.from("XA").withFacilities().with("exam_dose", exams(90, 30, 800)));
        Path second = collect(
                Sent.from("XA").withFacilities().saying("waivers", waiver).with("exam_dose", exams(90, 0, 800)));

        JsonNode changes = JsonFile.tree(second.resolve(ChangesFiles.JSON));
        assertThat(changes.at("/findings/0/waiver").asInt()).isEqualTo(1);
        assertThat(changes.at("/waivers/0/reason").asString()).isEqualTo("Closed in May");
        // At home and here alike, the findings themselves know nothing of the submission before.
        assertThat(JsonFile.tree(second.resolve("findings.json")).path("notes").asLong())
                .as("waivers that explain nothing")
                .isZero();
        assertThat(Files.readString(second.resolve(ChangesFiles.PAGE))).contains("Closed in May");
    }

    @Test
    void withoutOneAboutTheSameTimeThatOfTheTimeBeforeCounts() {
        collect(Sent.from("XA").about("2023").with("population", population("2023", 1)));
        collect(Sent.from("XA").about("2024").with("population", population("2024", 2)));
        Path next = collect(Sent.from("XA").about("2025").with("population", population("2025", 3)));
        Path late = collect(Sent.from("XA").about("2022").with("population", population("2022", 1)));

        assertThat(JsonFile.tree(next.resolve(ChangesFiles.JSON))
                        .at("/tables/0/before/period")
                        .asString())
                .isEqualTo("2024");
        assertThat(late.resolve(ChangesFiles.JSON)).doesNotExist();
    }

    private static String population(String year, int rows) {
        StringBuilder csv = new StringBuilder("period,age_band,sex,persons,basis\n");
        for (String band : List.of("0-4", "5-9", "10-14").subList(0, rows)) {
            csv.append("%s,%s,F,214000,MIDYEAR\n".formatted(year, band));
        }
        return csv.toString();
    }

    @Test
    void whatWasWithdrawnIsNothingToBeHeldAgainst() {
        collect(Sent.from("XA").withFacilities().with("exam_dose", exams(90, 30, 800)));
        sealed().forEach(receipt ->
                Withdrawal.withdraw(archive, receipt.id(), "A. Person", "wrong", CLOCK, Progress.SILENT));
        Path second = collect(Sent.from("XA").withFacilities().with("exam_dose", exams(90, 0, 400)));

        assertThat(second.resolve(ChangesFiles.JSON)).doesNotExist();
    }

    @Test
    void whatIsDeletedIsNotCountedInWhatWasSaidOfALaterOneEither() {
        collect(Sent.from("XA").withFacilities().with("exam_dose", exams(90, 30, 800)));
        Path second = collect(Sent.from("XA").withFacilities().with("exam_dose", exams(90, 0, 400)));
        String first = sealed().get(0).id();
        Withdrawal.withdraw(archive, first, "A. Person", "wrong", CLOCK, Progress.SILENT);

        DeletionCertificate certificate =
                Deletion.delete(archive, first, CLOCK, Progress.SILENT).get(0);

        assertThat(second.resolve(ChangesFiles.JSON)).doesNotExist();
        assertThat(second.resolve(ChangesFiles.PAGE)).doesNotExist();
        assertThat(second.resolve("findings.html")).exists();
        assertThat(certificate.files())
                .extracting(DeletionCertificate.DeletedFile::path)
                .anyMatch(path -> path.endsWith(second.getFileName() + "/" + ChangesFiles.JSON));
        assertThat(Verification.ofAll(archive, Progress.SILENT).differences()).isEmpty();
    }

    private List<Receipt> sealed() {
        return InForce.sealed(archive, "XA", "exam_dose");
    }

    /** Examinations of F1 and F2, so many, with about this DLP. */
    private static String exams(int ofF1, int ofF2, int dlp) {
        StringBuilder csv = new StringBuilder(Sent.EXAM_COLUMNS);
        for (int i = 0; i < ofF1 + ofF2; i++) {
            csv.append(Sent.exam(i, i < ofF1 ? "F1" : "F2", dlp));
        }
        return csv.toString();
    }

    private Path collect(Sent sent) {
        Path submission = sent.to(folder.resolve("sent-" + ++sendings));
        return new Collect(archive, Progress.SILENT, CLOCK, "")
                .run(List.of(submission), Optional.empty())
                .get(0)
                .returnedDir();
    }

    /** All that is said of the examinations. */
    private static List<String> sentences(Path returned) {
        List<String> sentences = new ArrayList<>();
        JsonFile.tree(returned.resolve(ChangesFiles.JSON)).path("tables").forEach(table -> {
            if (table.path("dataset").asString().equals("exam_dose")) {
                table.path("changes")
                        .forEach(change -> sentences.add(change.path("sentence").asString()));
            }
        });
        return sentences;
    }
}
