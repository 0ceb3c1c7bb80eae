package plenary.collect.board;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;
import plenary.schemas.archive.Receipt;

/**
 * How one dataset of one country stands, or one period of it where several count side by side.
 *
 * @param dataset empty for a drop of which that is not known before it is collected
 * @param receipt of what the row is about; empty when there is none yet
 * @param version how many times these data have been sealed, this one included; 0 for never
 * @param receivedAt ISO 8601 instant, UTC; empty when nothing came
 * @param daysAfterDeadline negative before it; empty when nothing came or there is no deadline
 * @param inForce {@code yes}, else {@code no} and why; empty when nothing is sealed
 * @param frozenIn newest revision that is made of it, {@code r2}; empty for none
 * @param publishedIn revision that readers see, when it is made of it; empty otherwise
 * @param errands what is to do about it, most urgent first
 */
public record BoardRow(
        String country,
        String dataset,
        Standing standing,
        Optional<Receipt> receipt,
        int version,
        String receivedAt,
        OptionalLong daysAfterDeadline,
        Approval approval,
        String inForce,
        String frozenIn,
        String publishedIn,
        List<Errand> errands) {

    public BoardRow {
        errands = List.copyOf(errands);
    }

    static BoardRow unsealed(String country, String dataset, Standing standing) {
        return new BoardRow(
                country,
                dataset,
                standing,
                Optional.empty(),
                0,
                "",
                OptionalLong.empty(),
                Approval.NONE,
                "",
                "",
                "",
                List.of());
    }

    /** The same of something that came. */
    BoardRow received(Optional<Receipt> of, String at, Asked asked) {
        return new BoardRow(
                country,
                dataset,
                standing,
                of,
                version,
                at,
                asked.daysAfterDeadline(at),
                approval,
                inForce,
                frozenIn,
                publishedIn,
                errands);
    }

    BoardRow with(List<Errand> due) {
        return new BoardRow(
                country,
                dataset,
                standing,
                receipt,
                version,
                receivedAt,
                daysAfterDeadline,
                approval,
                inForce,
                frozenIn,
                publishedIn,
                due);
    }

    /** Received after the day of the deadline, in UTC. */
    public boolean isLate() {
        return daysAfterDeadline.orElse(0) > 0;
    }

    String period() {
        return receipt.map(Receipt::period).orElse("");
    }

    String sealId() {
        return receipt.filter(any -> version > 0).map(Receipt::id).orElse("");
    }

    String sealShort() {
        return sealId().substring(0, Math.min(8, sealId().length()));
    }

    public long findings(String severity) {
        return receipt.stream()
                .flatMap(one -> one.findings().stream())
                .filter(finding -> finding.severity().equals(severity))
                .mapToLong(Receipt.FindingCount::count)
                .sum();
    }

    long sum(ToLongFunction<Receipt.FileCount> count) {
        return receipt.stream()
                .flatMap(one -> one.files().stream())
                .mapToLong(count)
                .sum();
    }
}
