package plenary.schemas.check;

import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.FieldType;
import plenary.schemas.contract.RowRule;

/** Of the cells with a value, each is at or after, or not below, the one before it. */
final class OrderedRule implements Rule {

    private final Dataset dataset;
    private final int[] columns;

    OrderedRule(Dataset dataset, RowRule.Ordered rule) {
        this.dataset = dataset;
        this.columns = rule.fields().stream().mapToInt(dataset::indexOf).toArray();
        long kinds = rule.fields().stream()
                .map(dataset::field)
                .map(field -> field.type() + " " + field.scale())
                .distinct()
                .count();
        if (kinds != 1) {
            throw new IllegalArgumentException("ordered fields need one type and scale: " + rule.fields());
        }
    }

    @Override
    public boolean holds(CurrentRow row) {
        long before = Long.MIN_VALUE;
        for (int column : columns) {
            if (row.hasValue(column)) {
                long number = row.number(column);
                if (number < before) {
                    return false;
                }
                before = number;
            }
        }
        return true;
    }

    @Override
    public void explain(CurrentRow row, RowFindings findings) {
        int before = -1;
        for (int column : columns) {
            if (!row.hasValue(column)) {
                continue;
            }
            if (before >= 0 && row.number(column) < row.number(before)) {
                Field earlier = dataset.fields().get(before);
                boolean isTime = earlier.type() == FieldType.DATE || earlier.type() == FieldType.DATETIME;
                findings.add(
                        "RQ-ORDER-001",
                        column,
                        "%s %s, which is %s"
                                .formatted(isTime ? "not before" : "not below", earlier.name(), row.string(before)));
            }
            before = column;
        }
    }
}
