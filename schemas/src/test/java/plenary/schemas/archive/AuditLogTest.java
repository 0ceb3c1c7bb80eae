package plenary.schemas.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.Progress;

class AuditLogTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00.987Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private AuditLog log = new AuditLog(Path.of(""), NOON);

    @BeforeEach
    void open() {
        log = new AuditLog(new Archive(folder).auditOfCountry("XA"), NOON);
    }

    private void append(String... events) {
        Lease.whileHolding(folder.resolve("lease"), Progress.SILENT, lease -> {
            for (String event : events) {
                log.append(lease, event, "s", "Ann", Map.of("drop", "d"));
            }
            return events;
        });
    }

    private Path file(int number) {
        return log.folder().resolve("0000000" + number + ".json");
    }

    @Test
    void entryNamesTheHashOfTheOneBefore() {
        append("RECEIVED", "ACCEPTED");

        assertThat(file(2)).content().isEqualTo("""
                {
                  "number" : 2,
                  "previous" : "%s",
                  "at" : "2026-03-01T12:00:00Z",
                  "event" : "ACCEPTED",
                  "subject" : "s",
                  "by" : "Ann",
                  "details" : {
                    "drop" : "d"
                  },
                  "sha256" : "%s"
                }
                """.formatted(
                        Hash.of(file(1)), log.entries().get(1).sha256()));
        assertThat(log.entries().get(0).previous()).isEqualTo("0".repeat(64));
        assertThat(log.faults()).isEmpty();
    }

    @Test
    void changedEntryIsNamedAndNotTheOneAfterIt() throws IOException {
        append("RECEIVED", "ACCEPTED", "WITHDRAWN");
        Files.writeString(file(2), Files.readString(file(2)).replace("Ann", "Eve"));

        assertThat(log.faults()).isEqualTo(Map.of(file(2), "was changed after it was written"));
    }

    @Test
    void entryThatWasTakenOutIsNoticed() throws IOException {
        append("RECEIVED", "ACCEPTED", "WITHDRAWN");
        Files.delete(file(2));

        assertThat(log.faults()).isEqualTo(Map.of(file(2), "is missing"));
    }

    @Test
    void lastEntryHasNoneAfterItAndIsNoticedAllTheSame() throws IOException {
        append("RECEIVED", "ACCEPTED");
        Files.writeString(file(2), Files.readString(file(2)).replace("Ann", "Eve"));

        assertThat(log.faults()).isEqualTo(Map.of(file(2), "was changed after it was written"));
    }

    @Test
    void entryThatWasWrittenAnewIsNoticedByTheNext() {
        append("RECEIVED", "ACCEPTED", "WITHDRAWN");
        AuditEntry before = log.entries().get(1);
        JsonFile.write(
                file(2),
                new AuditEntry(2, before.previous(), before.at(), "RETURNED", "s", "Eve", Map.of(), "").sealed());

        assertThat(log.faults())
                .isEqualTo(Map.of(
                        file(3), "does not follow from the entry before it, which was changed or put in its place"));
    }

    @Test
    void missingEntryHidesNoOther() throws IOException {
        append("RECEIVED", "ACCEPTED", "SIGNED_OFF", "WITHDRAWN");
        Files.delete(file(2));
        Files.writeString(file(4), Files.readString(file(4)).replace("Ann", "Eve"));

        assertThat(log.faults()).isEqualTo(Map.of(file(2), "is missing", file(4), "was changed after it was written"));
    }

    @Test
    void whatIsSaidAlreadyIsNotSaidAgain() {
        Lease.whileHolding(folder.resolve("lease"), Progress.SILENT, lease -> {
            log.note(lease, "ACCEPTED", "s", "Ann", Map.of("drop", "d"));
            log.note(lease, "ACCEPTED", "s", "Ann", Map.of("drop", "d"));
            log.note(lease, "ACCEPTED", "s", "Ann", Map.of("drop", "e"));
            log.note(lease, "ACCEPTED", "t", "Ann", Map.of("drop", "d"));
            return lease;
        });

        assertThat(log.entries()).hasSize(3);
    }

    @Test
    void whatHappensOnceIsSaidOnceWhateverCameAfter() {
        Lease.whileHolding(folder.resolve("lease"), Progress.SILENT, lease -> {
            log.noteOnce(lease, "FROZEN", "r1", "Ann", Map.of());
            log.noteOnce(lease, "PUBLISHED", "r1", "Ann", Map.of());
            log.noteOnce(lease, "FROZEN", "r1", "Ann", Map.of());
            log.noteOnce(lease, "FROZEN", "r2", "Ann", Map.of());
            return lease;
        });

        assertThat(log.entries()).extracting(AuditEntry::event).containsExactly("FROZEN", "PUBLISHED", "FROZEN");
    }

    @Test
    void leftoverOfAKilledRunIsClearedAway() throws IOException {
        append("RECEIVED");
        Files.writeString(log.folder().resolve(".00000002.json.aborted"), "{");

        append("ACCEPTED");

        assertThat(log.folder()).isDirectoryNotContaining("glob:**/.*");
        assertThat(log.faults()).isEmpty();
    }
}
