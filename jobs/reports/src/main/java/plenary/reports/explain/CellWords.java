package plenary.reports.explain;

import java.util.ArrayList;
import java.util.List;
import plenary.reports.input.Cell;
import plenary.reports.text.Units;

/** A cell's numbers as the table has them, in words around them. */
public final class CellWords {

    private CellWords() {}

    /** Unrounded, with unit, interval and method. */
    public static String value(Cell cell) {
        if (!cell.hasValue()) {
            return "no value (" + cell.status() + ")";
        }
        String value = Units.after(cell.value(), cell.unit());
        return cell.hasInterval()
                ? value + ", 95 % interval " + cell.lower() + " to " + cell.upper() + " ("
                        + IntervalWords.of(cell.intervalMethod()) + ")"
                : value + ", no interval";
    }

    /** Only those that the table has. */
    public static String counts(Cell cell) {
        List<String> counts = new ArrayList<>();
        add(counts, "numerator", cell.numerator());
        add(counts, "denominator", cell.denominator());
        add(counts, "records", cell.records());
        add(counts, "facilities", cell.facilities());
        return counts.isEmpty() ? "none published" : String.join(", ", counts);
    }

    private static void add(List<String> counts, String name, String number) {
        if (!number.isEmpty()) {
            counts.add(name + " " + number);
        }
    }
}
