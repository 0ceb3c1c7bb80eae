package plenary.collect;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Hash;
import plenary.schemas.archive.Receipt;
import plenary.schemas.archive.Receipt.FindingCount;
import plenary.schemas.check.TableOutcome;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Period;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.Waiver;
import plenary.schemas.submission.Submission;

/** The receipt of one table. */
final class TableReceipt {

    /** The sequence of a table that is not in the order of seals, since nothing of it was sealed. */
    static final long NOT_SEALED = 0;

    private TableReceipt() {}

    /**
     * @param receivedAt of the drop
     * @param sequence place among the seals of the country and dataset, from 1, or {@link #NOT_SEALED}
     * @param folder holds the files that the receipt names with their hashes
     */
    static Receipt of(
            Drop drop,
            Instant receivedAt,
            Submission submission,
            TableOutcome outcome,
            String id,
            long sequence,
            Path folder) {
        return new Receipt(
                id,
                submission.country(),
                outcome.dataset(),
                submission.period().map(Period::text).orElse(""),
                submission.contractVersion(),
                submission.registry(),
                receivedAt.toString(),
                drop.country() + "/" + drop.name(),
                sequence,
                submission.supersedes(),
                submission.coverage().doubleValue(),
                submission.extrapolated(),
                submission.signoff().map(Object::toString).orElse(""),
                outcome.files(),
                counts(outcome.findings()),
                hashes(folder),
                outcome.tier(),
                submission.registryDescription(),
                upgraded(outcome),
                Optional.of(waived(submission, outcome)));
    }

    private static List<Receipt.Waived> waived(Submission submission, TableOutcome outcome) {
        List<Receipt.Waived> waived = new ArrayList<>();
        for (Waiver waiver : submission.waivers(outcome.dataset())) {
            long findings = outcome.findings().counts().stream()
                    .filter(count -> count.waiver() == waiver.number())
                    .mapToLong(Findings.Count::count)
                    .sum();
            if (findings > 0) {
                waived.add(new Receipt.Waived(
                        waiver.finding(),
                        waiver.column(),
                        waiver.facility(),
                        waiver.reason(),
                        waiver.by(),
                        waiver.until().toString(),
                        findings));
            }
        }
        return waived;
    }

    private static Optional<Receipt.Upgraded> upgraded(TableOutcome outcome) {
        return outcome.upgrades().isEmpty()
                ? Optional.empty()
                : Optional.of(new Receipt.Upgraded(
                        Contract.VERSION,
                        outcome.upgrades().stream()
                                .map(change -> "%s: %s, now %s".formatted(change.column(), change.was(), change.is()))
                                .toList()));
    }

    private static Map<String, String> hashes(Path folder) {
        Map<String, String> hashes = new TreeMap<>();
        for (Path file : Durable.filesOf(folder)) {
            hashes.put(file.getFileName().toString(), Hash.of(file));
        }
        return hashes;
    }

    /** Findings of one kind over all columns. */
    private static List<FindingCount> counts(Findings.Snapshot findings) {
        Map<List<String>, Long> counts = new LinkedHashMap<>();
        for (Findings.Count count : findings.counts()) {
            counts.merge(
                    List.of(count.id(), count.severity().name(), count.state().name()), count.count(), Long::sum);
        }
        return counts.entrySet().stream()
                .map(entry -> new FindingCount(
                        entry.getKey().get(0),
                        entry.getKey().get(1),
                        entry.getKey().get(2),
                        entry.getValue()))
                .toList();
    }
}
