package plenary.schemas.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.Progress;

/** What a country can tell at home, from its copies alone. */
class ReconciliationTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private AuditLog log = new AuditLog(Path.of(""), NOON);

    @BeforeEach
    void twoSubmissionsOfWhichOneWasWithdrawn() {
        log = new AuditLog(folder.resolve("country-XA"), NOON);
        receipt("one", "facility");
        append("RECEIVED", "drop/d", Map.of());
        accept("one", "facility");
        append("ACCEPTED", "two", Map.of("dataset", "exam_dose", "period", "2025", "receiptSha256", "0"));
        append("WITHDRAWN", "two", Map.of());
    }

    private void accept(String id, String dataset) {
        Map<String, String> details =
                Map.of("dataset", dataset, "period", "2025", "receiptSha256", Hash.of(receiptFile(id)));
        append("ACCEPTED", id, details);
    }

    private void append(String event, String subject, Map<String, String> details) {
        Lease.whileHolding(
                folder.resolve("lease"), Progress.SILENT, lease -> log.append(lease, event, subject, "Ann", details));
    }

    private Path receiptFile(String id) {
        return folder.resolve("receipts").resolve(id).resolve("receipt.json");
    }

    private void receipt(String id, String dataset) {
        JsonFile.write(
                receiptFile(id),
                new Receipt(
                        id,
                        "XA",
                        dataset,
                        "2025",
                        "1.0.0",
                        "R",
                        "2026-03-01T12:00:00Z",
                        "XA/d",
                        1,
                        "",
                        1,
                        false,
                        "",
                        List.of(),
                        List.of(),
                        Map.of(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty()));
    }

    private Reconciliation reconciliation() {
        return reconciliation(Optional.empty(), Optional.empty());
    }

    private Reconciliation reconciliation(Optional<String> last, Optional<Path> earlier) {
        return Reconciliation.of(log.folder(), folder.resolve("receipts"), last, earlier);
    }

    private Path entry(int number) {
        return log.folder().resolve("0000000" + number + ".json");
    }

    @Test
    void unbrokenLogTellsWhatBecameOfEachSubmission() {
        assertThat(reconciliation().text()).isEqualTo("""
                facility 2025 one: accepted since 2026-03-01T12:00:00Z, receipt held
                exam_dose 2025 two: withdrawn since 2026-03-01T12:00:00Z, no receipt held
                The log is unbroken, and every receipt is in it.
                4 entries; keep the SHA-256 of the last for the next time: %s
                """.formatted(Hash.of(entry(4))));
    }

    @Test
    void receiptThatWasChangedIsNamed() throws IOException {
        String recorded = Hash.of(receiptFile("one"));
        Files.writeString(
                receiptFile("one"), Files.readString(receiptFile("one")).replace("2025", "2024"));

        assertThat(reconciliation().faults())
                .containsExactly("%s has SHA-256 %s, but entry 2 of the log says %s"
                        .formatted(receiptFile("one"), Hash.of(receiptFile("one")), recorded));
    }

    @Test
    void receiptThatTheLogDoesNotHaveIsNamed() {
        receipt("three", "population");

        assertThat(reconciliation().faults())
                .containsExactly(receiptFile("three") + " is a receipt of a submission that the log does not have");
    }

    @Test
    void fileThatIsNoReceiptIsNamedAndStopsNothing() throws IOException {
        Files.writeString(receiptFile("one"), "{");

        assertThat(reconciliation().faults()).containsExactly(receiptFile("one") + " cannot be read as a receipt");
        assertThat(reconciliation().submissions()).hasSize(2);
    }

    @Test
    void logThatWentOnContinuesWhatWasSeenBefore() {
        String seen = reconciliation().last();
        append("OBJECTED", "edition/summit", Map.of());

        assertThat(reconciliation(Optional.of(seen), Optional.empty()).faults()).isEmpty();
    }

    @Test
    void logThatWasWrittenAnewIsNoticedByTheHashThatWasKept() throws IOException {
        String seen = reconciliation().last();
        Files.delete(entry(4));
        append("SIGNED_OFF", "two", Map.of());

        assertThat(reconciliation().faults()).isEmpty();
        assertThat(reconciliation(Optional.of(seen), Optional.empty()).faults())
                .containsExactly("no entry has SHA-256 " + seen + ": this is not the log that was seen before");
    }

    @Test
    void logThatWasWrittenAnewIsNoticedByAnEarlierCopy() throws IOException {
        Path copy = Files.createDirectory(folder.resolve("copy"));
        for (int number = 1; number <= 4; number++) {
            Files.copy(entry(number), copy.resolve(entry(number).getFileName()));
        }
        Files.delete(entry(4));
        append("SIGNED_OFF", "two", Map.of());

        assertThat(reconciliation(Optional.empty(), Optional.of(copy)).faults())
                .containsExactly(entry(4) + " is not as in the earlier copy");
    }

    @Test
    void folderWithoutEntriesIsNoLog() {
        Path nothing = folder.resolve("nothing");

        assertThat(Reconciliation.of(nothing, folder.resolve("receipts"), Optional.empty(), Optional.empty())
                        .faults())
                .startsWith(nothing + " has no entries 00000001.json, 00000002.json, ...");
    }
}
