package plenary.schemas.archive;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * One line of what was done and decided, a file of an {@link AuditLog}.
 *
 * @param number place in the chain, from 1
 * @param previous SHA-256 of the file of the entry before; 64 zeros for the first
 * @param at ISO 8601 instant, UTC, to the second
 * @param event what happened, in capitals
 * @param subject what it happened to: the id of a seal, {@code drop/<name>}, or a revision
 * @param by who did it: the name that was given, or the account of the machine
 * @param details what else belongs to the event, by name
 * @param sha256 of this entry as JSON with this field empty, so that the last one can be told to be whole too
 */
public record AuditEntry(
        long number,
        String previous,
        String at,
        String event,
        String subject,
        String by,
        Map<String, String> details,
        String sha256) {

    public AuditEntry {
        details = Collections.unmodifiableSortedMap(new TreeMap<>(details));
    }

    /** The same, sealed by its own hash. */
    AuditEntry sealed() {
        return with(Hash.of(JsonFile.bytes(with(""))));
    }

    boolean isWhole() {
        return equals(sealed());
    }

    private AuditEntry with(String hash) {
        return new AuditEntry(number, previous, at, event, subject, by, details, hash);
    }

    public String detail(String name) {
        return details.getOrDefault(name, "");
    }
}
