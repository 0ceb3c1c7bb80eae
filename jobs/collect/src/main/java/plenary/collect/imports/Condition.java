package plenary.collect.imports;

import java.util.List;

/**
 * What another cell of the same row must say.
 *
 * @param column heading of the other cell
 * @param is texts of which it must be one, compared without case
 */
record Condition(String column, List<String> is) {

    Condition {
        column = column == null ? "" : column;
        is = is == null ? List.of() : List.copyOf(is);
    }
}
