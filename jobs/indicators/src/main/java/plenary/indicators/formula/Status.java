package plenary.indicators.formula;

/** Publication statuses of a value. */
public final class Status {

    public static final String PUBLISHED = "PUBLISHED";
    public static final String PROVISIONAL = "PROVISIONAL";
    public static final String CONF_PRIMARY_SMALL_N = "CONF_PRIMARY_SMALL_N";
    public static final String CONF_PRIMARY_DOMINANCE = "CONF_PRIMARY_DOMINANCE";
    public static final String CONF_SECONDARY = "CONF_SECONDARY";
    public static final String INSUFFICIENT_FACILITIES = "INSUFFICIENT_FACILITIES";
    public static final String LOW_QUALITY = "LOW_QUALITY";
    public static final String NOT_SUBMITTED = "NOT_SUBMITTED";
    public static final String NOT_APPLICABLE = "NOT_APPLICABLE";

    private Status() {}
}
