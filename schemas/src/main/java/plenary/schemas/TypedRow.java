package plenary.schemas;

import plenary.schemas.contract.Absence;

/**
 * One accepted row, typed. The object is reused for the next row, so a sink copies what it keeps. Columns are counted
 * from 0 in the order of the dataset's fields.
 */
public interface TypedRow {

    /** Number of the record in its file, counted from 1 after the header. */
    long record();

    /** Physical line on which the record starts, counted from 1. */
    long line();

    boolean isAbsent(int column);

    /** Why the value is not there; only for an absent column. */
    Absence absence(int column);

    /**
     * The value of a column that is not text: an integer; a number as an integer of the field's scale in decimals, in
     * the canonical unit; a boolean as 0 or 1; a date as days since 1970-01-01; a time as microseconds since
     * 1970-01-01T00:00Z.
     */
    long number(int column);

    /** The first day, by the clock on the wall, of a time or a period; in days since 1970-01-01. */
    int localDay(int column);

    /** The characters of a text column, in {@link #textLength} places from {@link #textStart}. */
    char[] textBuffer(int column);

    int textStart(int column);

    int textLength(int column);

    /** Whether a text column has a text, told without making one of its characters. */
    default boolean isText(int column, String text) {
        int length = textLength(column);
        if (length != text.length()) {
            return false;
        }
        char[] buffer = textBuffer(column);
        int start = textStart(column);
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != buffer[start + i]) {
                return false;
            }
        }
        return true;
    }

    /** The position of the value in the field's code list, counted from 0; -1 for a column without one. */
    int code(int column);
}
