package plenary.schemas.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a country can tell from its own copies alone: whether its audit log is whole, goes on from the one it had, and says of
 * each receipt what the receipt says.
 *
 * @param lines for people
 * @param isWhole whether nothing is wrong
 */
public record CountryCopy(List<String> lines, boolean isWhole) {

    private static final String ACCEPTED = "ACCEPTED";

    public CountryCopy {
        lines = List.copyOf(lines);
    }

    /**
     * @param receipts folder with files {@code receipt.json} at any depth; null when none are at hand
     * @param last SHA-256 of the last entry of an earlier copy; empty when there is none
     */
    public static CountryCopy of(AuditLog log, @Nullable Path receipts, String last) {
        List<String> faults = new ArrayList<>();
        log.faults().forEach((file, fault) -> faults.add(file + " " + fault));
        if (!last.isEmpty() && !log.continues(last)) {
            faults.add("no entry has the hash " + last + ": this log does not go on from the one it is taken for");
        }
        List<String> lines = new ArrayList<>();
        if (faults.isEmpty()) {
            lines.add("the audit log is whole: %d entries, the last %s"
                    .formatted(log.entries().size(), log.last()));
            compare(log.entries(), receipts == null ? Map.of() : held(receipts), lines, faults);
        }
        lines.addAll(faults);
        return new CountryCopy(lines, faults.isEmpty());
    }

    private static void compare(
            List<AuditEntry> entries, Map<String, String> held, List<String> lines, List<String> faults) {
        Map<String, AuditEntry> accepted = new LinkedHashMap<>();
        Map<String, AuditEntry> standing = new LinkedHashMap<>();
        for (AuditEntry entry : entries) {
            standing.put(entry.subject(), entry);
            if (entry.event().equals(ACCEPTED)) {
                accepted.put(entry.subject(), entry);
            }
        }
        accepted.forEach((id, entry) -> {
            AuditEntry now = standing.getOrDefault(id, entry);
            String hash = held.get(id);
            if (hash != null && !hash.equals(entry.detail("receiptSha256"))) {
                faults.add("the receipt of %s has the hash %s, the audit log says %s"
                        .formatted(id, hash, entry.detail("receiptSha256")));
                return;
            }
            lines.add("%s %s %s: %s on %s by %s%s"
                    .formatted(
                            entry.detail("dataset"),
                            entry.detail("period"),
                            id,
                            now.event(),
                            now.at(),
                            now.by(),
                            hash == null ? "; its receipt is not here" : ""));
        });
        held.keySet().stream()
                .filter(id -> !accepted.containsKey(id))
                .forEach(id -> faults.add("the audit log does not know the receipt of " + id));
    }

    /** Hash of each receipt of a sealed submission by its id. */
    private static Map<String, String> held(Path receipts) {
        Map<String, String> held = new TreeMap<>();
        try (Stream<Path> all = Files.walk(receipts)) {
            for (Path file : all.filter(path -> path.endsWith("receipt.json")).toList()) {
                Receipt receipt = JsonFile.read(file, Receipt.class);
                // That of a table of which nothing was sealed has no place in the order of seals.
                if (receipt.sequence() > 0) {
                    held.put(receipt.id(), Hash.of(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + receipts, e);
        }
        return held;
    }
}
