package plenary.schemas.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A chain of entries, each of which names the hash of the one before: whoever holds a copy of the last one can tell
 * whether any earlier one was changed, taken out or put in. Files {@code 00000001.json}, {@code 00000002.json}, ...
 *
 * @param folder of this chain alone
 */
public record AuditLog(Path folder, Clock clock) {

    static final String BEFORE_THE_FIRST = "0".repeat(64);

    /** All entries, in their order. */
    public List<AuditEntry> entries() {
        return files().stream()
                .map(file -> JsonFile.read(file, AuditEntry.class))
                .toList();
    }

    /** What happened to one subject, in its order. */
    public List<AuditEntry> of(String subject) {
        return entries().stream()
                .filter(entry -> entry.subject().equals(subject))
                .toList();
    }

    /** Adds an entry; the caller holds the lease of the chain. */
    public AuditEntry append(Lease lease, String event, String subject, String by, Map<String, String> details) {
        lease.requireHeld();
        Durable.removeLeftovers(folder);
        String at = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        List<Path> files = files();
        AuditEntry entry = new AuditEntry(files.size() + 1L, last(files), at, event, subject, by, details, "").sealed();
        Path file = file(entry.number());
        if (!Durable.isCreated(file, JsonFile.bytes(entry))) {
            throw new UncheckedIOException(
                    "could not write " + file, new IOException("another run has, start the command again"));
        }
        return entry;
    }

    /** Adds an entry unless the last one of its subject says the same, so that a run that goes on says it once. */
    public void note(Lease lease, String event, String subject, String by, Map<String, String> details) {
        Durable.removeLeftovers(folder);
        List<AuditEntry> before = of(subject);
        Optional<AuditEntry> last = before.isEmpty() ? Optional.empty() : Optional.of(before.get(before.size() - 1));
        boolean isSaid = last.filter(entry -> entry.event().equals(event))
                .filter(entry -> entry.details().equals(details))
                .isPresent();
        if (!isSaid) {
            append(lease, event, subject, by, details);
        }
    }

    /** Adds an entry of what can happen to a subject only once, unless it is there. */
    public void noteOnce(Lease lease, String event, String subject, String by, Map<String, String> details) {
        Durable.removeLeftovers(folder);
        boolean isSaid = of(subject).stream()
                .anyMatch(
                        entry -> entry.event().equals(event) && entry.details().equals(details));
        if (!isSaid) {
            append(lease, event, subject, by, details);
        }
    }

    /** What is wrong with the chain, by file; none when every entry is whole and follows from the one before. */
    public Map<Path, String> faults() {
        Map<Path, String> faults = new LinkedHashMap<>();
        Chain.read(folder).faults().forEach(fault -> faults.put(fault.file(), fault.found()));
        return faults;
    }

    /** SHA-256 of the last of these entries; of no entries, 64 zeros. */
    private static String last(List<Path> files) {
        return files.isEmpty() ? BEFORE_THE_FIRST : Hash.of(files.get(files.size() - 1));
    }

    private List<Path> files() {
        return files(folder);
    }

    /** The files of the entries, in their order. */
    static List<Path> files(Path folder) {
        return Durable.filesOf(folder).stream().filter(AuditLog::isEntry).toList();
    }

    private Path file(long number) {
        return file(folder, number);
    }

    static Path file(Path folder, long number) {
        return folder.resolve(String.format(Locale.ROOT, "%08d.json", number));
    }

    private static boolean isEntry(Path file) {
        return file.getFileName().toString().matches("[0-9]{8}\\.json") && Presence.isFile(file);
    }
}
