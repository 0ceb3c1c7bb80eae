package plenary.schemas.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import plenary.schemas.TypedRow;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;

/** A column of numbers of a row, in the unit of the contract. */
final class Numbers {

    private static final MathContext SHOWN = new MathContext(3);

    private final int column;
    private final Field field;
    private final double unit;

    Numbers(Dataset dataset, String name) {
        this.column = dataset.indexOf(name);
        this.field = dataset.field(name);
        this.unit = Math.pow(10, field.scale());
    }

    int column() {
        return column;
    }

    String name() {
        return field.name();
    }

    boolean isThere(TypedRow row) {
        return !row.isAbsent(column);
    }

    double of(TypedRow row) {
        return row.number(column) / unit;
    }

    /** The number as the contract keeps it, such as {@code 12.5}. */
    String text(TypedRow row) {
        return BigDecimal.valueOf(row.number(column), field.scale())
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Three digits, which is more than any limit of plausibility needs. */
    static String shown(double number) {
        if (number == 0 || Double.isInfinite(number) || Double.isNaN(number)) {
            return number == 0 ? "0" : "no number";
        }
        return new BigDecimal(number, SHOWN).stripTrailingZeros().toPlainString();
    }
}
