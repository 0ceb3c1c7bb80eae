package plenary.schemas.workbook;

/** The looks of cells that our workbooks use, in the order of {@code cellXfs} in {@code xl/styles.xml}. */
public enum Style {
    PLAIN(0, 0, 0, false),
    /** What is typed stays as typed: leading zeros, codes such as 1-2, long digits. */
    TEXT(0, 0, Style.AS_TEXT, false),
    /** A serial number of a day, shown as year-month-day in every language of the program. */
    DATE(0, 0, Style.AS_DATE, false),
    WRAPPED(0, 0, Style.AS_TEXT, true),
    TITLE(3, 0, 0, false),
    HEADING(1, 0, 0, false),
    /** Rows above the names of the columns, which say what belongs below. */
    GUIDE(2, 5, 0, true),
    NAME_REQUIRED(4, 2, Style.AS_TEXT, false),
    NAME_ANSWER(1, 3, Style.AS_TEXT, false),
    NAME_OPTIONAL(1, 4, Style.AS_TEXT, false),
    /** A day with its time. */
    TIME(0, 0, Style.AS_TIME, false),
    WRONG(0, 6, 0, false),
    WRONG_TEXT(0, 6, Style.AS_TEXT, false),
    WRONG_DATE(0, 6, Style.AS_DATE, false),
    WRONG_TIME(0, 6, Style.AS_TIME, false),
    TAKEN(0, 7, Style.AS_TEXT, false),
    STRIKING(1, 8, Style.AS_TEXT, false),
    REFUSED(1, 6, Style.AS_TEXT, false),
    HELD(1, 9, Style.AS_TEXT, false);

    static final int AS_TEXT = 49;
    static final int AS_DATE = 164;
    static final int AS_TIME = 165;

    private final int font;
    private final int fill;
    private final int numberFormat;
    private final boolean wrapped;

    Style(int font, int fill, int numberFormat, boolean wrapped) {
        this.font = font;
        this.fill = fill;
        this.numberFormat = numberFormat;
        this.wrapped = wrapped;
    }

    int font() {
        return font;
    }

    int fill() {
        return fill;
    }

    int numberFormat() {
        return numberFormat;
    }

    boolean isWrapped() {
        return wrapped;
    }
}
