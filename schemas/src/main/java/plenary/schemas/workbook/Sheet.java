package plenary.schemas.workbook;

import java.util.List;

/**
 * One sheet of a workbook.
 *
 * @param columns from the first one on
 * @param rows from the first one on
 * @param frozenRows rows that stay in sight
 */
public record Sheet(
        String name, List<Column> columns, List<List<Cell>> rows, int frozenRows, List<Validation> validations) {

    /** What programs allow. */
    private static final int LONGEST_NAME = 31;

    public Sheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        validations = List.copyOf(validations);
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.matches(".*[\\[\\]:*?/\\\\'].*")) {
            throw new IllegalArgumentException("no name of a sheet: " + name);
        }
    }

    /**
     * A column.
     *
     * @param width in characters
     * @param style of its cells that nothing was written into yet
     */
    public record Column(double width, Style style) {}

    /** Such as {@code AB7}; both are counted from 0. */
    public static String address(long row, int column) {
        return letters(column) + (row + 1);
    }

    /** Such as {@code AB} for 27. */
    static String letters(int column) {
        String last = Character.toString((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }
}
