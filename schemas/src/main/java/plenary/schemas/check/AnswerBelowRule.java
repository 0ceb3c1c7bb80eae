package plenary.schemas.check;

import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.FieldType;
import plenary.schemas.contract.RowRule;

/** A cell is answered where a part is below a percentage of the whole, as an audit that fails its target has a plan. */
final class AnswerBelowRule implements Rule {

    private final RowRule.AnswerBelow rule;
    private final int part;
    private final int whole;
    private final int percent;
    private final int answer;
    private final long hundred;

    AnswerBelowRule(Dataset dataset, RowRule.AnswerBelow rule) {
        this.rule = rule;
        this.part = dataset.indexOf(rule.part());
        this.whole = dataset.indexOf(rule.whole());
        this.percent = dataset.indexOf(rule.percent());
        this.answer = dataset.indexOf(rule.answer());
        Field limit = dataset.field(rule.percent());
        boolean areCounts = dataset.field(rule.part()).type() == FieldType.INTEGER
                && dataset.field(rule.whole()).type() == FieldType.INTEGER;
        if (!areCounts || limit.scale() > 3) {
            throw new IllegalArgumentException("answer-below needs two counts and at most 3 decimals: " + rule);
        }
        this.hundred = Math.round(100 * Math.pow(10, limit.scale()));
    }

    /** Exact: part / whole < percent / 100, as part * 100 < percent * whole. */
    private boolean isBelow(CurrentRow row) {
        return row.hasValue(part)
                && row.hasValue(whole)
                && row.hasValue(percent)
                && row.number(part) * hundred < row.number(percent) * row.number(whole);
    }

    @Override
    public boolean holds(CurrentRow row) {
        return row.isAnswered(answer) || !isBelow(row);
    }

    @Override
    public void explain(CurrentRow row, RowFindings findings) {
        findings.add(
                "RQ-MISS-003",
                answer,
                "a value as %s of %s is below %s, or why there is none: _N, _Z, _U or _S"
                        .formatted(rule.part(), rule.whole(), rule.percent()));
    }
}
