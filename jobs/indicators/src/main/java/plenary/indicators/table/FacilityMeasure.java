package plenary.indicators.table;

/** Columns of the dataset facility_measure. */
public final class FacilityMeasure {

    public static final String DATASET = "facility_measure";
    public static final String FACILITY_ID = "facility_id";
    public static final String PERIOD = "period";
    public static final String MEASURE_ID = "measure_id";
    public static final String VALUE = "value";
    public static final String UNIT = "unit";
    public static final String DENOMINATOR = "denominator";

    private FacilityMeasure() {}
}
