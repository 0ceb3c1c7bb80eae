package plenary.reports.effect;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plenary.reports.input.Cell;
import plenary.reports.input.Definition;

/**
 * A cell that differs.
 *
 * @param before empty when there is no such cell
 * @param after empty when there is no such cell
 * @param cause as {@code changed_cell.csv} has it
 * @param columns that differ
 * @param level what its value is read beside
 */
public record Change(
        Definition definition,
        Optional<Cell> before,
        Optional<Cell> after,
        String cause,
        List<String> columns,
        Optional<Level> level) {

    /** Biggest first: by kind, then how far a value goes in either direction, then id. */
    static final Comparator<Change> BIGGEST_FIRST = Comparator.comparing(Change::kind)
            .thenComparing(Change::size, Comparator.reverseOrder())
            .thenComparing(change -> change.cell().id());

    private static final MathContext SIX_FIGURES = new MathContext(6, RoundingMode.HALF_UP);

    /** What becomes of a cell, in the order in which they are shown. */
    public enum Kind {
        LOST("Values that go", "There is a value, and there will be none."),
        GAINED("Values that come", "There is no value, and there will be one."),
        STATUS("Values whose status changes", "There is a value before and after, and it means something else."),
        VALUE("Values that change", "Same status, another number."),
        REASON("No value, for another reason", "There is no value either way; why is different."),
        REST("Same value, other basis", "Only the interval, a count, a flag, the unit or the grade is different.");

        private final String title;
        private final String meaning;

        Kind(String title, String meaning) {
            this.title = title;
            this.meaning = meaning;
        }

        public String title() {
            return title;
        }

        public String meaning() {
            return meaning;
        }
    }

    public Change {
        columns = List.copyOf(columns);
    }

    /** The row as it will be; as it was when it goes. */
    public Cell cell() {
        return after.or(() -> before).orElseThrow();
    }

    public Kind kind() {
        boolean had = before.filter(Cell::hasValue).isPresent();
        boolean has = after.filter(Cell::hasValue).isPresent();
        if (had != has) {
            return had ? Kind.LOST : Kind.GAINED;
        }
        boolean isOtherStatus = !before.map(Cell::status).equals(after.map(Cell::status));
        if (isOtherStatus) {
            return has ? Kind.STATUS : Kind.REASON;
        }
        return columns.contains("OBS_VALUE") ? Kind.VALUE : Kind.REST;
    }

    /** Value after over value before, to six figures; empty without both, across 0, and where units differ. */
    public String ratio() {
        if (!isRatio()) {
            return "";
        }
        return number(after)
                .divide(number(before), SIX_FIGURES)
                .stripTrailingZeros()
                .toPlainString();
    }

    private boolean isRatio() {
        return isComparable() && number(before).signum() * number(after).signum() > 0;
    }

    private boolean isComparable() {
        return before.filter(Cell::hasValue).isPresent()
                && after.filter(Cell::hasValue).isPresent()
                && before.map(Cell::unit).equals(after.map(Cell::unit));
    }

    /** |ln ratio|; beyond all others where a value changes so that there is no ratio. */
    private double size() {
        if (isRatio()) {
            return Math.abs(
                    StrictMath.log(number(after).doubleValue() / number(before).doubleValue()));
        }
        return columns.contains("OBS_VALUE") ? Double.POSITIVE_INFINITY : 0;
    }

    /** {@code BETTER} or {@code WORSE}; empty where the value stays, or neither direction is good in itself. */
    public String verdict() {
        String direction = definition.direction();
        if (!isComparable() || !List.of("UP", "DOWN").contains(direction)) {
            return "";
        }
        int rise = number(after).compareTo(number(before));
        if (rise == 0) {
            return "";
        }
        return rise > 0 == direction.equals("UP") ? "BETTER" : "WORSE";
    }

    private static BigDecimal number(Optional<Cell> cell) {
        return new BigDecimal(cell.orElseThrow().value());
    }
}
