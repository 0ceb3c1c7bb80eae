package plenary.collect.imports;

import java.util.List;

/**
 * A sheet or a delimited file as it stands, titles and notes included.
 *
 * @param file file name
 * @param sheet sheet name; empty for a delimited file
 */
record Grid(String file, String sheet, List<Line> lines) {

    Grid {
        lines = List.copyOf(lines);
    }

    String place() {
        return sheet.isEmpty() ? file : file + ", sheet '" + sheet + "'";
    }
}
