package plenary.collect.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where one column of ours comes from and what happens to its text, in the order of the components. Exactly one of
 * {@code constant}, {@code title}, {@code column}, {@code columns} and {@code procedure} is filled.
 *
 * @param constant the same text in every row
 * @param title label of a title row; the text is the next cell to its right that is not blank
 * @param column heading of the source column
 * @param alsoCalled headings that the same column has in other years
 * @param columns headings of several source columns, joined
 * @param join what stands between them
 * @param markers name of a list of the mapping: cell texts that are no value; the first that fits decides
 * @param extract regular expression that the whole text must match; its first group is kept
 * @param replace literal texts to replace, in order
 * @param pad least number of characters, filled with leading zeros; 0 for none
 * @param hmac a pseudonym made of the text with the registry's key, before the prefix
 * @param prefix put before the text
 * @param codes name of a code map of the mapping: source text, compared without case, to our code; what is not listed
 *     is reported as unmapped
 * @param unit UCUM unit of the source where it is not the unit of our column
 * @param unitColumn heading of the column that says in which unit the row is; {@code unit} is for rows where it is blank
 * @param facilityUnits by our facility id, the unit of those that do not keep to it, whatever their rows say
 * @param procedure what the procedure map says of the procedure that stands in these columns
 * @param date pattern of a date written as text, such as {@code M/d/yyyy}; {@code serial} for a spreadsheet's day number
 */
record Column(
        String constant,
        String title,
        String column,
        List<String> alsoCalled,
        List<String> columns,
        String join,
        String markers,
        String extract,
        Map<String, String> replace,
        int pad,
        Hmac hmac,
        String prefix,
        String codes,
        String unit,
        String unitColumn,
        Map<String, String> facilityUnits,
        ProcedureColumns procedure,
        String date) {

    Column {
        constant = constant == null ? "" : constant;
        title = title == null ? "" : title;
        column = column == null ? "" : column;
        alsoCalled = alsoCalled == null ? List.of() : List.copyOf(alsoCalled);
        columns = columns == null ? List.of() : List.copyOf(columns);
        join = join == null ? "" : join;
        markers = markers == null ? "" : markers;
        extract = extract == null ? "" : extract;
        replace = replace == null ? Map.of() : new LinkedHashMap<>(replace);
        hmac = hmac == null ? Hmac.NONE : hmac;
        prefix = prefix == null ? "" : prefix;
        codes = codes == null ? "" : codes;
        unit = unit == null ? "" : unit;
        unitColumn = unitColumn == null ? "" : unitColumn;
        facilityUnits = facilityUnits == null ? Map.of() : new TreeMap<>(facilityUnits);
        procedure = procedure == null ? ProcedureColumns.NONE : procedure;
        date = date == null ? "" : date;
    }

    /** Whether a number of it may be in another unit than ours. */
    boolean hasUnit() {
        return !unit.isEmpty() || !unitColumn.isEmpty() || !facilityUnits.isEmpty();
    }

    /** How many of the five sources are named; a usable column names one. */
    int sources() {
        return filled(constant)
                + filled(title)
                + filled(column)
                + (columns.isEmpty() ? 0 : 1)
                + (procedure.isNone() ? 0 : 1);
    }

    private static int filled(String text) {
        return text.isEmpty() ? 0 : 1;
    }
}
