package plenary.schemas.check;

import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.RowRule;

/** Where one of several cells has a value, the others are answered. */
final class TogetherRule implements Rule {

    private final RowRule.Together rule;
    private final int[] columns;

    TogetherRule(Dataset dataset, RowRule.Together rule) {
        this.rule = rule;
        this.columns = rule.fields().stream().mapToInt(dataset::indexOf).toArray();
    }

    @Override
    public boolean holds(CurrentRow row) {
        boolean hasValue = false;
        boolean hasBlank = false;
        for (int column : columns) {
            hasValue |= row.hasValue(column);
            hasBlank |= !row.isAnswered(column);
        }
        return !(hasValue && hasBlank);
    }

    @Override
    public void explain(CurrentRow row, RowFindings findings) {
        for (int column : columns) {
            if (!row.isAnswered(column)) {
                findings.add(
                        "RQ-MISS-003",
                        column,
                        "a value, as %s belong together, or why there is none: _N, _Z, _U or _S"
                                .formatted(String.join(", ", rule.fields())));
            }
        }
    }
}
