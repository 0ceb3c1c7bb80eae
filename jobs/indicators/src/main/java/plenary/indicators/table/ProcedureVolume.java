package plenary.indicators.table;

/** Columns of the dataset procedure_volume. */
public final class ProcedureVolume {

    public static final String DATASET = "procedure_volume";
    public static final String PERIOD = "period";

    /** Absent in a row that is about the nation. */
    public static final String FACILITY_ID = "facility_id";

    public static final String EXAM_CATEGORY = "exam_category";
    public static final String MODALITY = "modality";
    public static final String AGE_BAND = "age_band";
    public static final String SEX = "sex";
    public static final String FACILITY_TYPE = "facility_type";
    public static final String COUNT = "count";
    public static final String COVERAGE_FRACTION = "coverage_fraction";
    public static final String MEAN_E_MSV = "mean_e_msv";
    public static final String MEAN_E_METHOD = "mean_e_method";

    /** In {@link #AGE_BAND} and {@link #SEX}: everybody. */
    public static final String ALL = "ALL";

    private ProcedureVolume() {}
}
