package plenary.indicators.table;

/** Columns of dataset {@code national_drl}. */
public final class NationalDrl {

    public static final String DATASET = "national_drl";
    public static final String EXAM_CATEGORY = "exam_category";
    public static final String INDICATION = "indication";
    public static final String PROTOCOL = "protocol";
    public static final String BAND = "band";
    public static final String QUANTITY = "quantity";
    public static final String VALUE = "value";
    public static final String UNIT = "unit";
    public static final String STATISTIC = "statistic";
    public static final String YEAR = "year";
    public static final String SOURCE = "source";
    public static final String SOURCE_LEVEL = "source_level";

    private NationalDrl() {}
}
