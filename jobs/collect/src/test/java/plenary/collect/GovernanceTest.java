package plenary.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.collect.edition.EditionFile;
import plenary.collect.edition.Freeze;
import plenary.collect.governance.Consultation;
import plenary.collect.governance.CountryLog;
import plenary.collect.governance.Deletion;
import plenary.collect.governance.DeletionCertificate;
import plenary.collect.governance.SignOff;
import plenary.collect.governance.Withdrawal;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.AuditEntry;
import plenary.schemas.archive.AuditLog;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Receipt;

/** Who may decide what about a submission, and what follows. */
class GovernanceTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final String ANN_SENDS = "[{\"title\": \"Ann Lee\"}]";

    @TempDir
    Path folder;

    private Archive archive = new Archive(Path.of(""));

    @BeforeEach
    void open() throws IOException {
        archive = new Archive(folder.resolve("archive"));
        decide("");
    }

    private void decide(String more) throws IOException {
        Path file = folder.resolve("conf/editions/summit.yaml");
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, """
                id: summit
                title: Summit of 2026
                first-day: 2025-01-01
                last-day: 2025-12-31
                countries: [XA]
                """ + more);
    }

    private Outcome collect(int exams, String name) {
        Path sent = Sent.from("XA")
                .saying("contributors", ANN_SENDS)
                .withFacilities()
                .withExams(exams)
                .to(folder.resolve(name));
        return collect(sent);
    }

    private Outcome collect(Path sent) {
        return new Collect(archive, Progress.SILENT, NOON, "", 1, 1 << 20)
                .run(List.of(sent), Optional.empty())
                .get(0);
    }

    private Manifest freeze() {
        return Freeze.freeze(archive, folder.resolve("conf"), "summit", NOON);
    }

    private List<Receipt> sign(String id, String by) {
        return SignOff.sign(archive, id, by, "National contact person", NOON, Progress.SILENT);
    }

    private List<Receipt> withdraw(String id) {
        return Withdrawal.withdraw(archive, id, "Ben Oz", "wrong year", NOON, Progress.SILENT);
    }

    private List<String> events() {
        return new CountryLog(archive, "XA", NOON)
                .entries().stream().map(AuditEntry::event).toList();
    }

    @Test
    void submissionLeavesItsWayInTheAuditLog() {
        collect(50, "sent");

        assertThat(events()).containsExactly("RECEIVED", "VALIDATED", "ACCEPTED", "ACCEPTED");
        assertThat(new AuditLog(archive.auditOfCountry("XA"), NOON).faults()).isEmpty();
    }

    @Test
    void submissionOfWhichNothingIsSealedIsReturned() {
        collect(Sent.from("XA").with("facility", "nothing\n").to(folder.resolve("sent")));

        assertThat(events()).containsExactly("RECEIVED", "VALIDATED", "RETURNED", "RETURNED");
    }

    @Test
    void sendingTheSameAgainLeavesNoTrace() {
        collect(50, "sent");
        List<String> before = events();

        collect(50, "sent");

        assertThat(events()).isEqualTo(before);
    }

    @Test
    void whoeverSubmittedCannotSignOff() {
        Outcome sent = collect(50, "sent");
        String id = sent.sealedIds().get(0);

        assertThatThrownBy(() -> sign(id, "ann  lee"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("ann  lee submitted " + id + " and cannot sign it off; somebody else must");
        assertThat(events()).doesNotContain("SIGNED_OFF");
    }

    @Test
    void ofASubmissionThatNamesNobodyTheAccountThatCollectedItCannot() {
        Outcome sent = collect(Sent.from("XA").withFacilities().withExams(9).to(folder.resolve("sent")));

        assertThatThrownBy(() -> sign(sent.sealedIds().get(0), CountryLog.account()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(sign(sent.sealedIds().get(0), "Ben Oz")).hasSize(1);
    }

    @Test
    void secondPersonSignsOffADropAsAWhole() {
        Outcome sent = collect(50, "sent");

        assertThat(sign("XA/" + sent.drop(), "Ben Oz")).hasSize(2);

        assertThat(events()).endsWith("SIGNED_OFF", "SIGNED_OFF");
        assertThat(freeze().inputs())
                .extracting(Manifest.Input::signedOff)
                .containsOnly("Ben Oz, National contact person");
    }

    @Test
    void firstDigitsOfAnIdAreEnoughAndOthersAreNamed() {
        String id = collect(50, "sent").sealedIds().get(0);

        assertThat(sign(id.substring(0, 8), "Ben Oz")).extracting(Receipt::id).containsExactly(id);
        assertThatThrownBy(() -> sign("0123456789", "Ben Oz"))
                .hasMessage(
                        "nothing is sealed as '0123456789'; expected the id of a receipt, its first digits, or <country>/<drop>; see: plenary status");
    }

    @Test
    void approvalIsVoidWhenTheDataChange() {
        Outcome sent = collect(50, "sent");
        sign("XA/" + sent.drop(), "Ben Oz");
        Outcome corrected = collect(60, "corrected");

        assertThat(freeze().inputs())
                .filteredOn(input -> input.dataset().equals("exam_dose"))
                .extracting(Manifest.Input::signedOff)
                .containsExactly("");
        assertThatThrownBy(() -> sign("XA/" + sent.drop(), "Ben Oz"))
                .hasMessageEndingWith(" was replaced by a later submission; sign that off");
        assertThat(sign("XA/" + corrected.drop(), "Ben Oz")).isNotEmpty();
    }

    @Test
    void whereSignOffIsRequiredTheLastSignedOneStaysInForce() throws IOException {
        decide("require-sign-off: true\n");
        Outcome sent = collect(50, "sent");
        assertThat(freeze().inputs()).isEmpty();
        sign("XA/" + sent.drop(), "Ben Oz");
        List<Manifest.Input> signed = freeze().inputs();
        assertThat(signed).hasSize(2);

        Outcome corrected = collect(60, "corrected");
        assertThat(freeze().inputs()).isEqualTo(signed);

        sign("XA/" + corrected.drop(), "Ben Oz");
        assertThat(freeze().inputs()).extracting(Manifest.Input::id).containsAll(corrected.sealedIds());
    }

    @Test
    void withdrawnSubmissionLeavesTheEditionAndNothingComesBackForIt() {
        collect(50, "sent");
        Outcome corrected = collect(60, "corrected");
        Manifest before = freeze();
        String exams = before.inputs().stream()
                .filter(input -> input.dataset().equals("exam_dose"))
                .map(Manifest.Input::id)
                .findFirst()
                .orElseThrow();

        List<Receipt> withdrawn = withdraw(exams);

        assertThat(Withdrawal.dependents(archive, withdrawn))
                .extracting(Manifest::edition)
                .containsExactly("summit");
        Manifest after = Freeze.again(archive, "summit", NOON);
        assertThat(after.revision()).isEqualTo(2);
        assertThat(after.inputs()).extracting(Manifest.Input::dataset).containsExactly("facility");
        assertThat(after.conf()).isEqualTo(before.conf());
        assertThat(after.withdrawn())
                .containsExactly(
                        new Manifest.Withdrawn("XA", "exam_dose", "2025", exams, "2026-03-01T12:00:00Z", "wrong year"));
        assertThat(collect(60, "corrected").notInForce())
                .isEqualTo("It was withdrawn; to bring it back, send it with `supersedes` set to its id.");
        assertThat(corrected.sealedIds()).contains(exams);
    }

    @Test
    void withdrawnSubmissionCannotBeSignedOffAndIsWithdrawnOnce() {
        String id = collect(50, "sent").sealedIds().get(0);
        withdraw(id);
        List<String> events = events();

        assertThat(withdraw(id)).hasSize(1);
        assertThat(events()).isEqualTo(events);
        assertThatThrownBy(() -> sign(id, "Ben Oz"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("XA " + id + " is withdrawn and cannot become signed off");
    }

    @Test
    void deletionTakesTheRecordsAndLeavesAReceiptAndACertificate() throws IOException {
        Outcome sent = collect(50, "sent");
        freeze();
        Receipt exams = withdraw(examsOf(sent)).get(0);
        Map<String, String> before = Tree.of(archive.root());

        DeletionCertificate certificate =
                Deletion.delete(archive, exams.id(), NOON, Progress.SILENT).get(0);

        Map<String, String> after = Tree.of(archive.root());
        Map<String, String> gone = new TreeMap<>(before);
        gone.keySet().removeAll(after.keySet());
        assertThat(certificate.files().stream()
                        .collect(Collectors.toMap(
                                DeletionCertificate.DeletedFile::path, DeletionCertificate.DeletedFile::sha256)))
                .containsAllEntriesOf(gone)
                .containsKeys(
                        "inbox/XA/" + sent.drop() + "/exam_dose.csv",
                        "sealed/XA/exam_dose/" + exams.id() + "/data-00000.parquet",
                        "returned/XA/" + sent.drop() + "/findings.json");
        // An empty file of refused records is the same for every table, and the receipt stays where the seal was.
        gone.keySet().removeIf(path -> path.endsWith("rejected.parquet") || path.endsWith("receipt.json"));
        assertThat(after.values()).doesNotContainAnyElementsOf(gone.values());
        assertThat(archive.receipt("XA", "exam_dose", exams.id())).exists();
        assertThat(events()).endsWith("WITHDRAWN", "DELETED");
    }

    @Test
    void deletedSubmissionIsNeitherReadAgainNorTakenAgain() {
        Outcome sent = collect(50, "sent");
        withdraw(examsOf(sent));
        Deletion.delete(archive, examsOf(sent), NOON, Progress.SILENT);

        assertThat(new Collect(archive, Progress.SILENT, NOON, "", 1, 1 << 20).run(List.of(), Optional.empty()))
                .isEmpty();
        assertThatThrownBy(() -> collect(50, "sent"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        folder.resolve("sent")
                                + " was withdrawn and deleted; to send these data again, set `supersedes` to the id of their receipt");
    }

    @Test
    void deletionThatWasKilledGoesOnWithTheSameCertificate() throws IOException {
        Outcome sent = collect(50, "sent");
        withdraw(examsOf(sent));
        DeletionCertificate first =
                Deletion.delete(archive, examsOf(sent), NOON, Progress.SILENT).get(0);
        // As if the last file had not been deleted yet.
        Path last = archive.root()
                .resolve(first.files().get(first.files().size() - 1).path());
        Files.createDirectories(last.resolveSibling(""));
        Files.writeString(last, "left");

        assertThat(Deletion.delete(archive, examsOf(sent), NOON, Progress.SILENT))
                .containsExactly(first);
        assertThat(last).doesNotExist();
        assertThat(events()).endsWith("WITHDRAWN", "DELETED");
    }

    @Test
    void onlyWhatIsWithdrawnIsDeletedAndOnlyAfterItsDays() {
        String id = examsOf(collect(50, "sent"));
        assertThatThrownBy(() -> Deletion.delete(archive, id, NOON, Progress.SILENT))
                .hasMessage("XA exam_dose " + id + " is not withdrawn; only what is withdrawn can be deleted");
        withdraw(id);

        Clock later = Clock.offset(NOON, Duration.ofDays(30));
        assertThat(Deletion.due(archive, Duration.ofDays(30), later)).containsExactly(id);
        assertThat(Deletion.due(archive, Duration.ofDays(30), Clock.offset(later, Duration.ofSeconds(-1))))
                .isEmpty();
        Deletion.delete(archive, id, NOON, Progress.SILENT);
        assertThat(Deletion.due(archive, Duration.ofDays(30), later)).isEmpty();
    }

    private String examsOf(Outcome sent) {
        return sent.sealedIds().stream()
                .filter(id -> Files.exists(archive.receipt("XA", "exam_dose", id)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void objectionIsPrintedInTheNextRevision() throws IOException {
        decide("consultation: {from: 2026-02-20, to: 2026-03-10}\n");
        collect(50, "sent");
        freeze();

        object("DOS-02/XA/2025/CT_HEAD", NOON);

        assertThat(freeze().objections())
                .containsExactly(new Manifest.Objection(
                        "XA",
                        "DOS-02/XA/2025/CT_HEAD",
                        "2026-03-01T12:00:00Z",
                        "Ben Oz",
                        "National contact person",
                        "Two scanners were replaced in May."));
    }

    @Test
    void objectionOutsideTheConsultationOrToAnotherCountrysNumberIsRefused() throws IOException {
        assertThatThrownBy(() -> object("", NOON))
                .hasMessage("edition summit has no consultation; add `consultation` with `from` and `to` to its file");
        decide("consultation: {from: 2026-02-20, to: 2026-02-28}\n");
        assertThatThrownBy(() -> object("", NOON))
                .hasMessage(
                        "the consultation of edition summit is from 2026-02-20 to 2026-02-28, and today is 2026-03-01");
        decide("consultation: {from: 2026-02-20, to: 2026-03-01}\n");
        assertThatThrownBy(() -> object("DOS-02/XB/2025/CT_HEAD", NOON))
                .hasMessage("DOS-02/XB/2025/CT_HEAD is no cell of XA");
    }

    private void object(String cell, Clock clock) {
        Consultation.object(
                archive,
                EditionFile.read(folder.resolve("conf/editions/summit.yaml")),
                "XA",
                cell,
                "Ben Oz",
                "National contact person",
                "Two scanners were replaced in May.",
                clock,
                Progress.SILENT);
    }
}
