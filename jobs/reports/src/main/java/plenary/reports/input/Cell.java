package plenary.reports.input;

import java.util.List;

/**
 * One row of {@code indicator_value.csv}. Numbers stay the decimal strings of the table, so that rounding
 * starts from what was published.
 *
 * @param value decimal number in {@code unit}; empty when the status allows none
 * @param flags codes, sorted
 */
public record Cell(
        String indicator,
        String area,
        String period,
        Stratum stratum,
        String id,
        String value,
        String lower,
        String upper,
        String intervalMethod,
        String numerator,
        String denominator,
        String records,
        String facilities,
        String unit,
        Status status,
        List<String> flags,
        String grade,
        String definitionVersion) {

    public Cell {
        flags = List.copyOf(flags);
        if (!status.mayHaveValue() && !(value + lower + upper).isEmpty()) {
            throw new IllegalStateException("cell " + id + " has the status " + status
                    + ", under which no value may be shown, but has one; nothing was written");
        }
    }

    public boolean hasValue() {
        return !value.isEmpty();
    }

    public boolean hasInterval() {
        return !lower.isEmpty() && !upper.isEmpty();
    }

    /** For drawing only; shown numbers come from the string. */
    public double number() {
        return Double.parseDouble(value);
    }

    public boolean isOfGroup() {
        return area.startsWith("G_");
    }

    public boolean hasFlag(String flag) {
        return flags.contains(flag);
    }
}
