package plenary.collect.verify;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plenary.schemas.archive.AuditEntry;
import plenary.schemas.archive.Chain;

/** The audit logs of countries and editions: unbroken or not, they say which hash a receipt, manifest or contents had. */
final class AuditLogs {

    private final Inspection inspection;
    private final Map<String, Chain> logs = new TreeMap<>();

    AuditLogs(Inspection inspection) {
        this.inspection = inspection;
    }

    /** @param folders of the logs, directly under {@code audit/} */
    void add(Collection<Path> folders) {
        folders.forEach(folder -> inspection.look(folder, Meaning.ENTRY, () -> read(folder)));
    }

    private void read(Path folder) {
        Chain log = Chain.read(folder);
        logs.put(folder.getFileName().toString(), log);
        for (Path file : log.files()) {
            inspection.name(file);
            inspection.hash(file);
        }
        log.faults()
                .forEach(fault -> inspection.differs(
                        inspection.place(fault.file()),
                        fault.found(),
                        "an entry as it was written, after the one before it",
                        Meaning.ENTRY));
    }

    private Optional<Chain> log(Path folder) {
        return Optional.ofNullable(logs.get(folder.getFileName().toString()));
    }

    /** Whether what a log does not say may have been in an entry that is damaged. */
    boolean isBroken(Path folder) {
        return log(folder).filter(log -> !log.faults().isEmpty()).isPresent();
    }

    /** Entries of one kind, in their order. */
    List<AuditEntry> entries(Path folder, String event) {
        return log(folder).stream()
                .flatMap(log -> log.entries().stream())
                .filter(entry -> entry.event().equals(event))
                .toList();
    }

    /** The last of one kind about a subject. */
    Optional<AuditEntry> last(Path folder, String event, String subject) {
        return entries(folder, event).stream()
                .filter(entry -> entry.subject().equals(subject))
                .reduce((before, after) -> after);
    }

    static String name(Path folder, AuditEntry entry) {
        return "entry %d of audit/%s".formatted(entry.number(), folder.getFileName());
    }

    long count() {
        return logs.size();
    }

    long entries() {
        return logs.values().stream().mapToLong(log -> log.files().size()).sum();
    }
}
