package plenary.schemas.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import plenary.schemas.archive.Receipt;
import plenary.schemas.archive.TierReached;
import plenary.schemas.finding.RowCauses.Cause;

/**
 * Everything a steward is told about one submission; the JSON, CSV and HTML report are written from this alone. It
 * has no clock and no path of a computer, so that the same submission gives the same bytes everywhere.
 *
 * @param country code, or empty when the descriptor does not say
 * @param period as the descriptor writes it, or empty
 * @param contractVersion version of the contract that the submission was held against
 * @param files in the order of the contract
 * @param tiers of the tables of which rows are accepted, in the order of the contract
 * @param effects why rows were refused
 * @param rules what came of every rule
 */
public record Report(
        String country,
        String period,
        String registry,
        String contractVersion,
        List<FileResult> files,
        List<TierResult> tiers,
        Findings.Snapshot findings,
        RowCauses.Snapshot effects,
        List<RuleResult> rules) {

    public Report {
        files = List.copyOf(files);
        tiers = List.copyOf(tiers);
        rules = List.copyOf(rules);
    }

    /** What became of the records of one file. */
    public record FileResult(String dataset, Receipt.FileCount count) {}

    /** How complete one table is. */
    public record TierResult(String dataset, TierReached tier) {}

    /**
     * Findings of one kind in one column of one file, taken together.
     *
     * @param count findings
     * @param rows rows that it refuses; 0 when it is not about rows
     * @param rowsAlone rows that it refuses and no other cause does
     */
    public record CauseResult(
            Cause cause, Severity severity, State state, String fix, long count, long rows, long rowsAlone) {

        boolean isCauseOf(Finding finding) {
            return finding.state() == state
                    && finding.id().equals(cause.id())
                    && finding.file().equals(cause.file())
                    && finding.column().equals(cause.column());
        }
    }

    public Verdict verdict() {
        if (count(Severity.ERROR) == 0) {
            return Verdict.ACCEPTED;
        }
        return accepted() > 0 ? Verdict.PARTLY_ACCEPTED : Verdict.RETURNED;
    }

    public long count(Severity severity) {
        return findings.counts().stream()
                .filter(count -> count.severity() == severity)
                .mapToLong(Findings.Count::count)
                .sum();
    }

    /** Checks that could not run. */
    public long notRun() {
        return findings.counts().stream()
                .filter(count -> count.state() == State.NOT_RUN)
                .mapToLong(Findings.Count::count)
                .sum();
    }

    /** Findings that were counted but are not shown. */
    public long notShown() {
        return findings.counts().stream().mapToLong(Findings.Count::count).sum()
                - findings.kept().size();
    }

    public long records() {
        return files.stream().mapToLong(file -> file.count().records()).sum();
    }

    public long accepted() {
        return files.stream().mapToLong(file -> file.count().accepted()).sum();
    }

    public long rejected() {
        return files.stream().mapToLong(file -> file.count().rejected()).sum();
    }

    public long quarantined() {
        return files.stream().mapToLong(file -> file.count().quarantined()).sum();
    }

    /** What is wrong, worst first: what stops a whole table, then what refuses most rows, then the rest. */
    public List<CauseResult> causes(Catalogue catalogue) {
        List<CauseResult> causes = new ArrayList<>();
        for (Findings.Count count : findings.counts()) {
            Cause cause = new Cause(count.id(), count.file(), count.column());
            causes.add(new CauseResult(
                    cause,
                    count.severity(),
                    count.state(),
                    catalogue.kind(count.id()).howToFix(),
                    count.count(),
                    effects.rows(cause),
                    effects.rowsWithOnly(List.of(cause))));
        }
        causes.sort(Comparator.comparing(CauseResult::severity)
                .thenComparing(cause -> cause.rows() > 0)
                .thenComparing(Comparator.comparingLong(CauseResult::rows).reversed())
                .thenComparing(Comparator.comparingLong(CauseResult::count).reversed())
                .thenComparing(CauseResult::cause));
        return causes;
    }
}
