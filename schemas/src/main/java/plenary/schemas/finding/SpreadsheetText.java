package plenary.schemas.finding;

/**
 * Text in a CSV file that people open in a spreadsheet. One that it would take for a formula gets an apostrophe in front;
 * to get the text back, drop an apostrophe that stands before one of {@code = + - @}, tab or carriage return.
 */
public final class SpreadsheetText {

    private static final String STARTS_FORMULA = "=+-@\t\r";

    private SpreadsheetText() {}

    /** The text, which no spreadsheet takes for a formula; a number is none and stays as it is. */
    public static String neutral(String text) {
        if (text.isEmpty() || STARTS_FORMULA.indexOf(text.charAt(0)) < 0 || isNumber(text)) {
            return text;
        }
        return "'" + text;
    }

    private static boolean isNumber(String text) {
        return text.matches("[+-]?[0-9]+([.,][0-9]+)?([eE][+-]?[0-9]+)?");
    }
}
