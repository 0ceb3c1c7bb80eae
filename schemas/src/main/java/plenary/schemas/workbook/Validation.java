package plenary.schemas.workbook;

/**
 * What a program says and allows in the cells of a column while they are filled.
 *
 * @param column counted from 0
 * @param fromRow first row, counted from 0; it holds for all below
 * @param allowed which values are allowed
 * @param title of the hint that a chosen cell shows; at most 32 characters
 * @param hint at most 255 characters
 */
public record Validation(int column, int fromRow, Allowed allowed, String title, String hint) {

    private static final int LONGEST_TITLE = 32;
    private static final int LONGEST_HINT = 255;

    public Validation {
        title = cut(title, LONGEST_TITLE);
        hint = cut(hint, LONGEST_HINT);
    }

    /** Which values are allowed. */
    public sealed interface Allowed {}

    /** Every value. */
    public record Anything() implements Allowed {}

    /**
     * Those of a list, to choose from; others are refused.
     *
     * @param source cells such as {@code Codes!$B$2:$B$9}, or values in quotes such as {@code "true,false"}
     */
    public record OneOf(String source) implements Allowed {}

    /**
     * Those for which a formula holds; of others the program asks whether they are meant.
     *
     * @param formula about the first cell of the column
     */
    public record Holding(String formula, String otherwise) implements Allowed {}

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, text.offsetByCodePoints(0, longest - 1)) + "…";
    }
}
