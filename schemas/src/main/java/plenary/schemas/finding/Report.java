package plenary.schemas.finding;

import java.util.List;
import java.util.stream.Stream;
import plenary.schemas.archive.Receipt;
import plenary.schemas.archive.TierReached;
import plenary.schemas.indicator.Indicator;

/**
 * Everything a steward is told about one submission; the JSON, CSV and HTML report are written from this alone. It
 * has no clock and no path of a computer, so that the same submission gives the same bytes everywhere.
 *
 * @param country code, or empty when the descriptor does not say
 * @param period as the descriptor writes it, or empty
 * @param contractVersion version of the contract that the submission was held against
 * @param files in the order of the contract
 * @param tiers of the tables of which rows are accepted, in the order of the contract
 * @param causes what is wrong, what to correct first coming first
 * @param causeOfFinding of each finding that is kept and not explained, the place of its cause, counted from 0
 * @param explained the waivers in force, in the order of the descriptor
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
        List<CauseGroup> causes,
        List<Integer> causeOfFinding,
        List<Explained> explained,
        List<RuleResult> rules) {

    public Report {
        files = List.copyOf(files);
        tiers = List.copyOf(tiers);
        causes = List.copyOf(causes);
        causeOfFinding = List.copyOf(causeOfFinding);
        explained = List.copyOf(explained);
        rules = List.copyOf(rules);
    }

    /**
     * What became of the records of one file.
     *
     * @param place where findings say that its rows stand: the file, and the sheet in it
     */
    public record FileResult(String dataset, String place, Receipt.FileCount count) {}

    /** How complete one table is. */
    public record TierResult(String dataset, TierReached tier) {}

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

    /** How many of them are explained. */
    public long explained(Severity severity) {
        return findings.counts().stream()
                .filter(count -> count.severity() == severity && count.waiver() > 0)
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

    /** All indicators that findings touch, by id. */
    public List<Indicator> indicators() {
        return indicatorsOf(causes.stream().flatMap(cause -> cause.parts().stream()));
    }

    /** Those that the findings of one rule touch, by id. */
    public List<Indicator> indicators(String rule) {
        return indicatorsOf(causes.stream()
                .flatMap(cause -> cause.parts().stream())
                .filter(part -> part.cause().id().equals(rule)));
    }

    private static List<Indicator> indicatorsOf(Stream<CauseGroup.Part> parts) {
        return parts.flatMap(part -> part.indicators().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** How many indicators get no row of a table that was sent. */
    public long stopped() {
        return causes.stream()
                .flatMap(cause -> cause.stopped().stream())
                .distinct()
                .count();
    }

    /** Why a finding is none to act on; empty when it is not explained. */
    String reason(Finding finding) {
        return explained.stream()
                .map(Explained::waiver)
                .filter(waiver -> waiver.number() == finding.waiver())
                .map(Waiver::reason)
                .findFirst()
                .orElse("");
    }

    /** The place of the cause of a finding that is kept, counted from 1; 0 for one that is explained. */
    int rank(int finding) {
        return finding < causeOfFinding.size() ? 1 + causeOfFinding.get(finding) : 0;
    }
}
