package plenary.collect.imports;

import java.util.List;

/**
 * Rows of the source that are not ours: totals, notes under the table, other countries. Exactly one of {@code is},
 * {@code isNot} and {@code notCountry} is filled.
 *
 * @param column heading of the cell that decides
 * @param is the row is left out when the cell is one of these; blank matches an empty cell
 * @param isNot the row is left out unless the cell is one of these
 * @param notCountry column of the code list {@code country} (code, label, alpha3); the row is left out unless the cell
 *     is what that column says of the country being imported
 * @param why for people; goes into import.json with the number of rows
 */
record Filter(String column, List<String> is, List<String> isNot, String notCountry, String why) {

    Filter {
        column = column == null ? "" : column;
        is = is == null ? List.of() : List.copyOf(is);
        isNot = isNot == null ? List.of() : List.copyOf(isNot);
        notCountry = notCountry == null ? "" : notCountry;
        why = why == null ? "" : why;
    }
}
