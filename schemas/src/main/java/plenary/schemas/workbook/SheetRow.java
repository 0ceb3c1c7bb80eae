package plenary.schemas.workbook;

import java.util.List;

/**
 * A row of a sheet.
 *
 * @param number as the program shows it, counted from 1
 * @param values from the first column to the last one that holds something
 */
public record SheetRow(long number, List<Value> values) {

    public SheetRow {
        values = List.copyOf(values);
    }

    public boolean isBlank() {
        return values.isEmpty();
    }
}
