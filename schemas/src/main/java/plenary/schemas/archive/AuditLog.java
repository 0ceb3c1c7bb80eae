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
import java.util.concurrent.ConcurrentHashMap;

/**
 * A chain of entries, each of which names the hash of the one before: whoever holds a copy of the last one can tell
 * whether any earlier one was changed, taken out or put in. Files {@code 00000001.json}, {@code 00000002.json}, ...
 * Entries are never changed, so each is read once.
 */
public final class AuditLog {

    static final String BEFORE_THE_FIRST = "0".repeat(64);

    private final Path folder;
    private final Clock clock;
    private final Map<Path, Link> known = new ConcurrentHashMap<>();

    /** @param folder of this chain alone */
    public AuditLog(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    public Path folder() {
        return folder;
    }

    private record Link(AuditEntry entry, String sha256) {

        static Link of(byte[] content) {
            return new Link(JsonFile.value(content, AuditEntry.class), Hash.of(content));
        }
    }

    /** All entries, in their order. */
    public List<AuditEntry> entries() {
        return links().stream().map(Link::entry).toList();
    }

    /** What happened to one subject, in its order. */
    public List<AuditEntry> of(String subject) {
        return of(links(), subject);
    }

    private static List<AuditEntry> of(List<Link> links, String subject) {
        return links.stream()
                .map(Link::entry)
                .filter(entry -> entry.subject().equals(subject))
                .toList();
    }

    /** Adds an entry; the caller holds the lease of the chain. */
    public AuditEntry append(Lease lease, String event, String subject, String by, Map<String, String> details) {
        return append(tidied(), lease, event, subject, by, details);
    }

    private AuditEntry append(
            List<Link> before, Lease lease, String event, String subject, String by, Map<String, String> details) {
        lease.requireHeld();
        String at = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
        String last = before.isEmpty()
                ? BEFORE_THE_FIRST
                : before.get(before.size() - 1).sha256();
        AuditEntry entry = new AuditEntry(before.size() + 1L, last, at, event, subject, by, details, "").sealed();
        byte[] content = JsonFile.bytes(entry);
        Path file = file(folder, entry.number());
        if (!Durable.isCreated(file, content)) {
            throw new UncheckedIOException(
                    "could not write " + file, new IOException("another run has, start the command again"));
        }
        known.put(file, new Link(entry, Hash.of(content)));
        return entry;
    }

    /** Adds an entry unless the last one of its subject says the same, so that a run that goes on says it once. */
    public void note(Lease lease, String event, String subject, String by, Map<String, String> details) {
        List<Link> before = tidied();
        boolean isSaid = of(before, subject).stream()
                .reduce((earlier, later) -> later)
                .filter(entry -> entry.event().equals(event))
                .filter(entry -> entry.details().equals(details))
                .isPresent();
        if (!isSaid) {
            append(before, lease, event, subject, by, details);
        }
    }

    /** Adds an entry of what can happen to a subject only once, unless it is there. */
    public void noteOnce(Lease lease, String event, String subject, String by, Map<String, String> details) {
        List<Link> before = tidied();
        boolean isSaid = of(before, subject).stream()
                .anyMatch(
                        entry -> entry.event().equals(event) && entry.details().equals(details));
        if (!isSaid) {
            append(before, lease, event, subject, by, details);
        }
    }

    /** What is wrong with the chain, by file; none when every entry is whole and follows from the one before. */
    public Map<Path, String> faults() {
        Map<Path, String> faults = new LinkedHashMap<>();
        Chain.read(folder).faults().forEach(fault -> faults.put(fault.file(), fault.found()));
        return faults;
    }

    /** Before writing: what a killed run left goes, even when there is nothing to say. */
    private List<Link> tidied() {
        Durable.removeLeftovers(folder);
        return links();
    }

    private List<Link> links() {
        return files(folder).stream().map(this::link).toList();
    }

    private Link link(Path file) {
        return known.computeIfAbsent(file, unread -> Link.of(JsonFile.content(unread)));
    }

    /** Of the entries, in their order. */
    static List<Path> files(Path folder) {
        return Durable.filesOf(folder).stream()
                .filter(file -> file.getFileName().toString().matches("[0-9]{8}\\.json"))
                .toList();
    }

    static Path file(Path folder, long number) {
        return folder.resolve(String.format(Locale.ROOT, "%08d.json", number));
    }
}
