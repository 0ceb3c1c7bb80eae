package plenary.schemas.conversion;

import java.util.Optional;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.FieldType;
import plenary.schemas.workbook.Digits;
import plenary.schemas.workbook.Value;

/** Writes what a cell of a workbook holds as the text that a steward would have written into a table. */
public final class SheetCell {

    private final char decimal;

    public SheetCell(char decimal) {
        this.decimal = decimal;
    }

    /** The name of a column. */
    String name(Value value) {
        return text(Optional.empty(), value);
    }

    /** @param field column of the cell; empty when the contract has none of its name */
    public String text(Optional<Field> field, Value value) {
        if (value instanceof Value.Text text) {
            return text.text();
        }
        if (value instanceof Value.Truth truth) {
            return truth.isTrue() ? "true" : "false";
        }
        if (value instanceof Value.Number number) {
            String digits = Digits.of(number.raw()).orElse(number.raw());
            return field.filter(SheetCell::isOfNumbers).isPresent() ? digits.replace('.', decimal) : digits;
        }
        if (value instanceof Value.Moment moment) {
            return moment.serial().text().orElseGet(() -> moment.serial().days().toPlainString());
        }
        return value instanceof Value.Error error ? error.text() : "";
    }

    private static boolean isOfNumbers(Field field) {
        return field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER;
    }

    /** Why the cell cannot be taken, whatever its column makes of the text. */
    Optional<Misfit> misfit(String column, Optional<Field> field, Value value) {
        if (value instanceof Value.Error error) {
            return Optional.of(
                    new Misfit("RQ-XLSX-004", column, error.text(), "a value, or nothing, or why there is none"));
        }
        if (value instanceof Value.NoResult formula) {
            return Optional.of(new Misfit(
                    "RQ-XLSX-005", column, formula.formula(), "a value, or a formula with the result that was saved"));
        }
        boolean isMistaken = value instanceof Value.Moment
                && field.filter(known -> known.type() != FieldType.DATE && known.type() != FieldType.DATETIME)
                        .isPresent();
        return isMistaken
                ? Optional.of(new Misfit(
                        "RQ-XLSX-006",
                        column,
                        text(field, value),
                        "what was typed, in a cell with the format Text; the program took it for a date"))
                : Optional.empty();
    }
}
