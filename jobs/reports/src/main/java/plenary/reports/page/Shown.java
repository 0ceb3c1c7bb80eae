package plenary.reports.page;

import plenary.reports.explain.CellLink;
import plenary.reports.input.Cell;
import plenary.reports.text.Units;

/**
 * A cell as a page shows it.
 *
 * @param text rounded value; empty when the cell has none
 * @param interval rounded limits, {@code 620–940}; empty when the cell has none
 * @param objectedTo whether its country says something against it
 */
public record Shown(Cell cell, String text, String interval, boolean objectedTo) {

    public String withUnit() {
        return text.isEmpty() ? "" : Units.after(text, cell.unit());
    }

    /** The cell's explanation, below the folder of the report. */
    public String href() {
        return CellLink.of(cell.indicator(), cell.id());
    }

    /** Everything about the number in one line, as the tables have it. */
    public String title() {
        if (!cell.hasValue()) {
            return "explain " + cell.id() + ": " + cell.status().title();
        }
        String limits = cell.hasInterval() ? " (" + cell.lower() + " to " + cell.upper() + ")" : "";
        return "explain " + cell.id() + " = " + cell.value() + limits
                + (cell.unit().equals("1") ? "" : " " + cell.unit());
    }
}
