package plenary.schemas.finding;

import java.util.regex.Pattern;

/**
 * Text in a file that people open in a spreadsheet. One that it would take for a formula gets an apostrophe in front.
 * So does one in a workbook, where a cell says itself that it is text, since workbooks are saved as CSV.
 */
public final class SpreadsheetText {

    /** The last four are what Excel takes for the first four where East Asian text is typed. */
    private static final String STARTS_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private static final Pattern NUMBER = Pattern.compile(
            "[+-]?([0-9]+([.,][0-9]+)?|[.,][0-9]+|[0-9]{1,3}([., '][0-9]{3})+([.,][0-9]+)?)([eE][+-]?[0-9]+)?%?");

    private SpreadsheetText() {}

    /** The text, which no spreadsheet takes for a formula; a number is none and stays as it is. */
    public static String neutral(String text) {
        return startsFormula(text) && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    /** The text of which {@link #neutral} made another. */
    public static String original(String neutral) {
        return neutral.startsWith("'") && startsFormula(neutral.substring(1)) ? neutral.substring(1) : neutral;
    }

    /** Whether a text that begins with the character may be one that {@link #neutral} changes. */
    public static boolean mayStartFormula(char first) {
        return STARTS_FORMULA.indexOf(first) >= 0;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && mayStartFormula(text.charAt(0));
    }
}
