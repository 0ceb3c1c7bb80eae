package plenary.schemas.check;

import java.util.List;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.RowCauses;

/** Counts the findings of refused rows on their way to where the rows go. */
final class CountedRows implements RowSink {

    private final RowSink rows;
    private final Findings findings = new Findings();
    private final RowCauses causes = new RowCauses();

    CountedRows(RowSink rows) {
        this.rows = rows;
    }

    @Override
    public void accept(TypedRow row) {
        rows.accept(row);
    }

    @Override
    public void reject(long record, long line, String raw, List<Finding> why) {
        findings.addAll(why);
        causes.addRow(why);
        rows.reject(record, line, raw, why);
    }

    BlockOutcome outcome(TableBlock block, BlockResult result) {
        result.fatal().ifPresent(findings::add);
        return new BlockOutcome(block, result, findings.snapshot(), causes.snapshot());
    }
}
