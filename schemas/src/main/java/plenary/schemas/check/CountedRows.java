package plenary.schemas.check;

import java.util.List;
import java.util.function.Supplier;
import plenary.schemas.TypedRow;
import plenary.schemas.census.CensusCount;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.RowCauses;

/** Counts the answers of accepted rows and the findings of refused ones on their way to where the rows go. */
final class CountedRows implements RowSink {

    private final RowSink rows;
    private final Findings findings;
    private final RowCauses causes = new RowCauses();
    private final AnswerCount answers;
    private final CensusCount census;
    private final YearCount years;

    /**
     * @param findings to which nothing was added
     * @param answers a count that nothing was added to
     * @param census a count that nothing was added to
     * @param years a count that nothing was added to
     */
    CountedRows(RowSink rows, Findings findings, AnswerCount answers, CensusCount census, YearCount years) {
        this.rows = rows;
        this.findings = findings;
        this.answers = answers;
        this.census = census;
        this.years = years;
    }

    @Override
    public void accept(TypedRow row) {
        answers.add(row);
        census.add(row);
        years.add(row);
        rows.accept(row);
    }

    @Override
    public void remark(List<Finding> what) {
        findings.addAll(what);
        List<Finding> unexplained = findings.unexplained(what);
        if (!unexplained.isEmpty()) {
            causes.addStriking(unexplained);
        }
        rows.remark(what);
    }

    @Override
    public void reject(long record, long line, Supplier<String> raw, List<Finding> why) {
        findings.addAll(why);
        causes.addRefused(why);
        rows.reject(record, line, raw, why);
    }

    @Override
    public void end(SentRecord sent) {
        rows.end(sent);
    }

    BlockOutcome outcome(TableBlock block, BlockResult result) {
        result.fatal().ifPresent(findings::add);
        return new BlockOutcome(
                block, result, findings.snapshot(), causes.snapshot(), answers.answers(), years.in(census.census()));
    }
}
