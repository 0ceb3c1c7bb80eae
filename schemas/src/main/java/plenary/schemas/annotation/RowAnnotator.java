package plenary.schemas.annotation;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import plenary.schemas.TypedRow;
import plenary.schemas.check.RowSink;
import plenary.schemas.check.SentRecord;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.RowStatus;
import plenary.schemas.finding.SpreadsheetText;

/** Puts together what the check says of each row, and hands it on. */
final class RowAnnotator implements RowSink {

    private final boolean isSealable;
    private final Consumer<AnnotatedRow> rows;

    private RowStatus status = RowStatus.ACCEPTED;
    private List<Finding> findings = List.of();
    private String refused = "";

    /** @param isSealable whether rows without a fault of their own are accepted; else they are held back */
    RowAnnotator(boolean isSealable, Consumer<AnnotatedRow> rows) {
        this.isSealable = isSealable;
        this.rows = rows;
    }

    @Override
    public void accept(TypedRow row) {
        status = isSealable ? RowStatus.ACCEPTED : RowStatus.HELD_BACK;
        findings = List.of();
    }

    @Override
    public void remark(List<Finding> what) {
        status = isSealable ? RowStatus.WORTH_A_LOOK : RowStatus.HELD_BACK;
        findings = what;
    }

    @Override
    public void reject(long record, long line, Supplier<String> raw, List<Finding> why) {
        status = RowStatus.REFUSED;
        findings = why;
        refused = raw.get();
    }

    @Override
    public void end(SentRecord sent) {
        String text = status == RowStatus.REFUSED ? refused : sent.raw();
        boolean isPeculiar = sent.isPeculiar(first -> SpreadsheetText.mayStartFormula((char) first));
        rows.accept(new AnnotatedRow(sent.line(), text, isPeculiar, status, findings));
    }
}
