package plenary.collect.verify;

import java.util.List;
import java.util.Locale;
import plenary.collect.verify.Difference.Severity;

/**
 * What came of looking at an archive.
 *
 * @param differences by place, damage before what is only left over
 * @param files whose bytes were read
 * @param bytes of those
 * @param entries of audit logs
 */
public record Verified(
        List<Difference> differences, long files, long bytes, long seals, long revisions, long logs, long entries) {

    public Verified {
        differences = List.copyOf(differences);
    }

    public boolean isDamaged() {
        return count(Severity.DAMAGE) > 0;
    }

    private long count(Severity severity) {
        return differences.stream()
                .filter(difference -> difference.severity() == severity)
                .count();
    }

    /** One line for the end. */
    public String summary() {
        return String.format(
                Locale.ROOT,
                "%d files with %d bytes, %d sealed submissions, %d revisions and %d entries of %d audit logs: %s, %s",
                files,
                bytes,
                seals,
                revisions,
                entries,
                logs,
                isDamaged() ? count(Severity.DAMAGE) + " damaged" : "nothing damaged",
                count(Severity.LEFTOVER) == 0 ? "nothing left over" : count(Severity.LEFTOVER) + " left over");
    }
}
