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
                        "Median of dlp_mgy_cm: CT_HEAD 803 -> 401 (0.5 times).")
                .contains("Rows: 90, before 120; 0.75 times as many.");
        assertThat(Files.readString(second.resolve(ChangesFiles.PAGE)))
                .contains("3 changes worth a look", "F2 is gone");
        assertThat(sealed().get(1).dataFiles()).containsKeys("census.json", "profile.json.gz");
        assertThat(Verification.ofAll(archive, Progress.SILENT).differences()).isEmpty();
    }

    @Test
    void withoutOneAboutTheSameTimeThatOfTheTimeBeforeCounts() {
        collect(Sent.from("XA").about("2023").withFacilities());
        collect(Sent.from("XA").about("2024").withFacilities());
        Path next = collect(Sent.from("XA").about("2025").withFacilities());
        Path late = collect(Sent.from("XA").about("2022").withFacilities());

        assertThat(JsonFile.tree(next.resolve(ChangesFiles.JSON))
                        .at("/tables/0/before/period")
                        .asString())
                .isEqualTo("2024");
        assertThat(late.resolve(ChangesFiles.JSON)).doesNotExist();
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
