package plenary.indicators.formula;

/** Codes that column {@code FLAGS} may hold. */
public final class Flags {

    /** Sample too small for an interval of 95 %. */
    public static final String CI_NOT_ATTAINABLE = "CI_NOT_ATTAINABLE";

    /** Two sources give different values for one country and year; neither is used. */
    public static final String CONFLICT = "CONFLICT";

    public static final String FEW_COUNTRIES = "FEW_COUNTRIES";
    public static final String FEW_FACILITIES = "FEW_FACILITIES";

    /** Some examinations have no known mean effective dose and are left out of the sum. */
    public static final String LACKS_E = "LACKS_E";

    /** The period is shorter than a year. */
    public static final String NOT_ANNUAL = "NOT_ANNUAL";

    public static final String NOT_Q75_MEDIANS = "NOT_Q75_MEDIANS";
    public static final String ONE_COUNTRY_OVER_HALF = "ONE_COUNTRY_OVER_HALF";

    /** Something that belongs into the value was not sent. */
    public static final String PARTIAL = "PARTIAL";

    /** Some reference levels in the value are published ones, not computed here. */
    public static final String PUBLISHED_DRL = "PUBLISHED_DRL";

    /** A mean effective dose in the value is a typical one of the literature. */
    public static final String REFERENCE_E = "REFERENCE_E";

    public static final String SECONDARY_SOURCE = "SECONDARY_SOURCE";

    /** The mean effective dose is the country's own statement. */
    public static final String SUBMITTED_E = "SUBMITTED_E";

    /** A count in the value was suppressed by its sender, so that the value lacks it. */
    public static final String SUPPRESSED_AT_SOURCE_PRESENT = "SUPPRESSED_AT_SOURCE_PRESENT";

    /** Comes from invented records. */
    public static final String SYNTHETIC = "SYNTHETIC";

    /** The unit sent does not measure the quantity. */
    public static final String UNIT_MISMATCH = "UNIT_MISMATCH";

    private Flags() {}
}
