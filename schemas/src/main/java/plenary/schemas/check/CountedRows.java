package plenary.schemas.check;

import java.util.List;
import plenary.schemas.TypedRow;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.RowCauses;

/** Counts the answers of accepted rows and the findings of refused ones on their way to where the rows go. */
final class CountedRows implements RowSink {

    private final RowSink rows;
    private final Findings findings = new Findings();
    private final RowCauses causes = new RowCauses();
    private final AnswerCount answers;

    /** @param answers a count that nothing was added to */
    CountedRows(RowSink rows, AnswerCount answers) {
        this.rows = rows;
        this.answers = answers;
    }

    @Override
    public void accept(TypedRow row) {
        answers.add(row);
        rows.accept(row);
    }

    @Override
    public void remark(List<Finding> what) {
        findings.addAll(what);
        causes.addStriking(what);
    }

    @Override
    public void reject(long record, long line, String raw, List<Finding> why) {
        findings.addAll(why);
        causes.addRefused(why);
        rows.reject(record, line, raw, why);
    }

    BlockOutcome outcome(TableBlock block, BlockResult result) {
        result.fatal().ifPresent(findings::add);
        return new BlockOutcome(block, result, findings.snapshot(), causes.snapshot(), answers.answers());
    }
}
