package plenary.schemas.check;

import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.RowRule;

/** At least one of the cells has a value. */
final class AnyOfRule implements Rule {

    private final RowRule.AnyOf rule;
    private final int[] columns;

    AnyOfRule(Dataset dataset, RowRule.AnyOf rule) {
        this.rule = rule;
        this.columns = rule.fields().stream().mapToInt(dataset::indexOf).toArray();
    }

    @Override
    public boolean holds(CurrentRow row) {
        for (int column : columns) {
            if (!row.isAbsent(column)) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void explain(CurrentRow row, RowFindings findings) {
        findings.addOfRecord("RQ-ANY-001", "", "a value in at least one of " + String.join(", ", rule.fields()));
    }
}
