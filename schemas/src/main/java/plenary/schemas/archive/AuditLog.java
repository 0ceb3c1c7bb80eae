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
import tools.jackson.core.JacksonException;

/**
 * A chain of entries, each of which names the hash of the one before: whoever holds a copy of the last one can tell
 * whether any earlier one was changed, taken out or put in. Files {@code 00000001.json}, {@code 00000002.json}, ...
 *
 * @param folder of this chain alone
 */
public record AuditLog(Path folder, Clock clock) {

    private static final String BEFORE_THE_FIRST = "0".repeat(64);

    /** All entries, in their order. */
    public List<AuditEntry> entries() {
        return files().stream()
                .map(file -> JsonFile.read(file, AuditEntry.class))
                .toList();
    }

    /** The last entry alone; none of an empty log. */
    public List<AuditEntry> latest() {
        List<Path> files = files();
        return files.isEmpty() ? List.of() : List.of(JsonFile.read(files.get(files.size() - 1), AuditEntry.class));
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
        String previous = BEFORE_THE_FIRST;
        long number = 0;
        for (Path file : files()) {
            number++;
            if (!file.equals(file(number))) {
                faults.put(file(number), "is missing");
                return faults;
            }
            String fault = fault(file, number, previous);
            if (!fault.isEmpty()) {
                faults.put(file, fault);
            }
            previous = Hash.of(file);
        }
        return faults;
    }

    private static String fault(Path file, long number, String previous) {
        AuditEntry entry;
        try {
            entry = JsonFile.read(file, AuditEntry.class);
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            return "cannot be read";
        }
        if (!entry.isWhole()) {
            return "was changed after it was written";
        }
        boolean follows = entry.number() == number && entry.previous().equals(previous);
        return follows ? "" : "does not follow from the entry before it, which was changed or put in its place";
    }

    /** SHA-256 of the last entry; of no entries, 64 zeros. */
    public String last() {
        return last(files());
    }

    private static String last(List<Path> files) {
        return files.isEmpty() ? BEFORE_THE_FIRST : Hash.of(files.get(files.size() - 1));
    }

    /** Whether the chain continues the one whose last entry had this hash. */
    public boolean continues(String hash) {
        return hash.equals(BEFORE_THE_FIRST)
                || files().stream().anyMatch(file -> Hash.of(file).equals(hash));
    }

    private List<Path> files() {
        return Durable.filesOf(folder).stream().filter(AuditLog::isEntry).toList();
    }

    private Path file(long number) {
        return folder.resolve(String.format(Locale.ROOT, "%08d.json", number));
    }

    private static boolean isEntry(Path file) {
        return file.getFileName().toString().matches("[0-9]{8}\\.json") && Presence.isFile(file);
    }
}
