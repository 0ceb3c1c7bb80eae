package plenary.schemas.annotation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.conversion.SheetCell;
import plenary.schemas.finding.RowStatus;
import plenary.schemas.finding.RowWords;
import plenary.schemas.finding.SpreadsheetText;
import plenary.schemas.workbook.Cell;
import plenary.schemas.workbook.Digits;
import plenary.schemas.workbook.Serial;
import plenary.schemas.workbook.SheetRow;
import plenary.schemas.workbook.Style;
import plenary.schemas.workbook.Value;

/** Makes the cells of a row of the copy: numbers stay numbers and days stay days. */
final class SheetRowCells {

    /** What programs allow in a cell. */
    private static final int LONGEST = 32_767;

    /** From the first day of 1900, as programs count, to that of 1904. */
    private static final BigDecimal FOUR_YEARS = BigDecimal.valueOf(1462);

    private final RowWords words;
    private final List<String> names;
    private final List<Optional<Field>> fields;
    private final SheetCell text;

    SheetRowCells(RowWords words, Dataset dataset, List<String> names, char decimal) {
        this.words = words;
        this.names = names;
        this.fields = names.stream()
                .map(name -> dataset.fields().stream()
                        .filter(field -> field.name().equals(name))
                        .findFirst())
                .toList();
        this.text = new SheetCell(decimal);
    }

    List<Cell> of(SheetRow row, RowNotes.Note note) {
        List<Cell> cells = new ArrayList<>();
        cells.add(new Cell.Text(words.status(note.status()), style(note.status())));
        cells.add(text(note.ids(), Style.WRAPPED));
        cells.add(text(note.toDo(), Style.WRAPPED));
        for (int i = 0; i < names.size(); i++) {
            Value value = i < row.values().size() ? row.values().get(i) : Value.NOTHING;
            boolean isWrong = note.columns().contains(names.get(i));
            Optional<String> shown = shown(note, i);
            boolean isChanged = shown.isPresent() && !shown.get().equals(text.text(fields.get(i), value));
            cells.add(isChanged ? text(shown.get(), isWrong) : cell(value, isWrong));
        }
        return cells;
    }

    private static Optional<String> shown(RowNotes.Note note, int column) {
        return note.cells().map(cells -> column < cells.size() ? cells.get(column) : "");
    }

    private static Style style(RowStatus status) {
        return switch (status) {
            case ACCEPTED -> Style.TAKEN;
            case WORTH_A_LOOK -> Style.STRIKING;
            case REFUSED -> Style.REFUSED;
            case HELD_BACK, NOT_READ -> Style.HELD;
        };
    }

    private static Cell cell(Value value, boolean isWrong) {
        if (value instanceof Value.Text text) {
            return text(text.text(), isWrong);
        }
        if (value instanceof Value.Number number) {
            return Digits.of(number.raw()).isPresent()
                    ? new Cell.Number(number.raw(), isWrong ? Style.WRONG : Style.PLAIN)
                    : text(number.raw(), isWrong);
        }
        if (value instanceof Value.Moment moment) {
            return moment(moment.serial(), isWrong);
        }
        if (value instanceof Value.Truth truth) {
            return new Cell.Truth(truth.isTrue(), isWrong ? Style.WRONG : Style.PLAIN);
        }
        if (value instanceof Value.Error error) {
            return text(error.text(), isWrong);
        }
        if (value instanceof Value.NoResult formula) {
            return text(formula.formula(), isWrong);
        }
        return new Cell.Blank(isWrong ? Style.WRONG : Style.PLAIN);
    }

    private static Cell moment(Serial serial, boolean isWrong) {
        BigDecimal days = serial.since1904() ? serial.days().add(FOUR_YEARS) : serial.days();
        boolean isDay = days.stripTrailingZeros().scale() <= 0;
        Style style = isDay ? Style.DATE : Style.TIME;
        Style wrong = isDay ? Style.WRONG_DATE : Style.WRONG_TIME;
        return new Cell.Number(days.toPlainString(), isWrong ? wrong : style);
    }

    private static Cell text(String text, boolean isWrong) {
        return text(text, isWrong ? Style.WRONG_TEXT : Style.TEXT);
    }

    private static Cell text(String text, Style style) {
        if (text.isEmpty()) {
            return new Cell.Blank(style);
        }
        String neutral = SpreadsheetText.neutral(text);
        return new Cell.Text(neutral.length() > LONGEST ? neutral.substring(0, LONGEST) : neutral, style);
    }
}
