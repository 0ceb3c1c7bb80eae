package plenary.collect.imports;

import java.util.List;

/**
 * One row of a sheet or file as text.
 *
 * @param number counted from 1, as the spreadsheet or editor shows it
 * @param cells trimmed; no trailing blanks are promised
 */
record Line(int number, List<String> cells) {

    Line {
        cells = List.copyOf(cells);
    }

    /** The text at a position counted from 0; empty beyond the last cell. */
    String cell(int position) {
        return position < cells.size() ? cells.get(position) : "";
    }

    boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
