package plenary.schemas.annotation;

import java.util.ArrayList;
import java.util.List;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.RowStatus;

/**
 * A row as it was sent, and what became of it.
 *
 * @param line on which it stood, or row of its sheet, counted from 1
 * @param text as sent, where it was refused with what might name somebody masked
 * @param isPeculiar whether its cells may have to be written otherwise than they were sent
 */
record AnnotatedRow(long line, String text, boolean isPeculiar, RowStatus status, List<Finding> findings) {

    AnnotatedRow {
        findings = List.copyOf(findings);
    }

    /** Its fields as the check reads them, none left out: also those too many, and those in which a quote strays. */
    List<String> cells(char delimiter, char quote) {
        List<String> cells = new ArrayList<>();
        int p = -1;
        do {
            int start = p + 1;
            p = end(start, delimiter, quote);
            String cell = text.substring(start, p);
            cells.add(isQuoted(cell, quote) ? unquoted(cell, quote) : cell);
        } while (p < text.length());
        return cells;
    }

    /** Position after the field. */
    private int end(int start, char delimiter, char quote) {
        int p = start;
        if (p < text.length() && text.charAt(p) == quote) {
            p = afterClosing(start, quote);
        }
        int next = text.indexOf(delimiter, p);
        return next < 0 ? text.length() : next;
    }

    private int afterClosing(int open, char quote) {
        int p = open + 1;
        while (p < text.length()) {
            if (text.charAt(p) == quote) {
                if (p + 1 == text.length() || text.charAt(p + 1) != quote) {
                    return p + 1;
                }
                p++;
            }
            p++;
        }
        return p;
    }

    /** Whether quotes enclose it, and none stands alone between them. */
    private static boolean isQuoted(String cell, char quote) {
        if (cell.length() < 2 || cell.charAt(0) != quote || cell.charAt(cell.length() - 1) != quote) {
            return false;
        }
        int p = 1;
        while (p < cell.length() - 1) {
            if (cell.charAt(p) == quote) {
                p++;
                if (p == cell.length() - 1 || cell.charAt(p) != quote) {
                    return false;
                }
            }
            p++;
        }
        return true;
    }

    private static String unquoted(String cell, char quote) {
        String one = String.valueOf(quote);
        return cell.substring(1, cell.length() - 1).replace(one + one, one);
    }
}
