package plenary.indicators.table;

/** Columns of the dataset report_timing. */
public final class ReportTiming {

    public static final String DATASET = "report_timing";
    public static final String FACILITY_ID = "facility_id";
    public static final String MODALITY = "modality";
    public static final String SETTING = "setting";
    public static final String COMPLETED_AT = "completed_at";
    public static final String FINAL_SIGNED_AT = "final_signed_at";

    private ReportTiming() {}
}
