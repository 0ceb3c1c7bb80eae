package plenary.schemas.check;

import java.util.List;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.FieldType;
import plenary.schemas.contract.RowRule;

/** Of the cells with a value, each is at or after, or not below, the one before it; or strictly after, or above it. */
final class OrderedRule implements Rule {

    private final Dataset dataset;
    private final int[] columns;

    /** What a value must be above the one before it at least. */
    private final long step;

    private OrderedRule(Dataset dataset, List<String> fields, long step) {
        this.dataset = dataset;
        this.step = step;
        this.columns = fields.stream().mapToInt(dataset::indexOf).toArray();
        long kinds = fields.stream()
                .map(dataset::field)
                .map(field -> field.type() + " " + field.scale())
                .distinct()
                .count();
        if (kinds != 1) {
            throw new IllegalArgumentException("ordered fields need one type and scale: " + fields);
        }
    }

    static OrderedRule of(Dataset dataset, RowRule.Ordered rule) {
        return new OrderedRule(dataset, rule.fields(), 0);
    }

    static OrderedRule of(Dataset dataset, RowRule.Increasing rule) {
        return new OrderedRule(dataset, rule.fields(), 1);
    }

    @Override
    public boolean holds(CurrentRow row) {
        long least = Long.MIN_VALUE;
        for (int column : columns) {
            if (row.hasValue(column)) {
                long number = row.number(column);
                if (number < least) {
                    return false;
                }
                least = number + step;
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
            if (before >= 0 && row.number(column) < row.number(before) + step) {
                Field earlier = dataset.fields().get(before);
                boolean isTime = earlier.type() == FieldType.DATE || earlier.type() == FieldType.DATETIME;
                findings.add(
                        "RQ-ORDER-001",
                        column,
                        "%s %s, which is %s".formatted(words(isTime), earlier.name(), row.string(before)));
            }
            before = column;
        }
    }

    private String words(boolean isTime) {
        if (step > 0) {
            return isTime ? "after" : "above";
        }
        return isTime ? "not before" : "not below";
    }
}
