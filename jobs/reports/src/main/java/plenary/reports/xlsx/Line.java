package plenary.reports.xlsx;

import java.math.BigDecimal;
import org.dhatim.fastexcel.Worksheet;
import plenary.schemas.finding.SpreadsheetText;

/** Fills one row of a sheet from left to right. */
final class Line {

    private final Worksheet sheet;
    private final int row;
    private int column;

    Line(Worksheet sheet, int row) {
        this.sheet = sheet;
        this.row = row;
    }

    /** Text that a spreadsheet could take for a formula is preceded by an apostrophe; nothing is ever run. */
    void text(String text) {
        if (!text.isEmpty()) {
            sheet.value(row, column, SpreadsheetText.neutral(text));
        }
        column++;
    }

    /** @param number decimal string; empty leaves the cell empty */
    void number(String number) {
        if (!number.isEmpty()) {
            sheet.value(row, column, new BigDecimal(number));
        }
        column++;
    }
}
