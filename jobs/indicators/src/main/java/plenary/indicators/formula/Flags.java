package plenary.indicators.formula;

/** Codes that column {@code FLAGS} may hold. */
public final class Flags {

    /** Sample too small for an interval of 95 %. */
    public static final String CI_NOT_ATTAINABLE = "CI_NOT_ATTAINABLE";

    /** Two sources give different values for one country and year; neither is used. */
    public static final String CONFLICT = "CONFLICT";

    public static final String FEW_COUNTRIES = "FEW_COUNTRIES";
    public static final String FEW_FACILITIES = "FEW_FACILITIES";
    public static final String NOT_Q75_MEDIANS = "NOT_Q75_MEDIANS";
    public static final String ONE_COUNTRY_OVER_HALF = "ONE_COUNTRY_OVER_HALF";

    /** Some reference levels in the value are published ones, not computed here. */
    public static final String PUBLISHED_DRL = "PUBLISHED_DRL";

    public static final String SECONDARY_SOURCE = "SECONDARY_SOURCE";

    /** Comes from invented records. */
    public static final String SYNTHETIC = "SYNTHETIC";

    /** The unit sent does not measure the quantity. */
    public static final String UNIT_MISMATCH = "UNIT_MISMATCH";

    private Flags() {}
}
