package plenary.indicators.table;

/** Columns of the dataset facility. */
public final class Facility {

    public static final String DATASET = "facility";
    public static final String FACILITY_ID = "facility_id";
    public static final String ACTIVE = "active";

    private Facility() {}
}
