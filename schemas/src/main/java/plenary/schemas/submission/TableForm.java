package plenary.schemas.submission;

import java.util.OptionalLong;

/** What kind of file a table came in. */
public sealed interface TableForm {

    /** Text with a delimiter. */
    record Csv() implements TableForm {}

    /** One JSON object a line. */
    record JsonLines() implements TableForm {}

    /**
     * A sheet of a workbook.
     *
     * @param name of the sheet
     * @param headerRow row that names the columns, counted from 1; empty when it is to be looked for
     */
    record Sheet(String name, OptionalLong headerRow) implements TableForm {}

    TableForm CSV = new Csv();

    /** What tells this reading of a file from others of the same bytes; empty for text, and fixed for ever. */
    default String mark() {
        if (this instanceof Sheet sheet) {
            String from =
                    sheet.headerRow().isPresent() ? " from " + sheet.headerRow().getAsLong() : "";
            return "sheet " + sheet.name() + from;
        }
        return this instanceof JsonLines ? "jsonl" : "";
    }
}
