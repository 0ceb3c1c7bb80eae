package plenary.indicators.table;

/** Columns of dataset {@code exam_dose} that formulas read by name; dose columns come from the code list of quantities. */
public final class ExamDose {

    public static final String DATASET = "exam_dose";
    public static final String FACILITY_ID = "facility_id";
    public static final String EXAM_DATE = "exam_date";
    public static final String EXAM_CATEGORY = "exam_category";
    public static final String INDICATION = "indication";
    public static final String AGE_YEARS = "age_years";
    public static final String WEIGHT_KG = "weight_kg";
    public static final String COMPRESSED_MM = "compressed_mm";
    public static final String CTDI_VOL_MGY = "ctdi_vol_mgy";
    public static final String DLP_MGY_CM = "dlp_mgy_cm";
    public static final String CTDI_PHANTOM = "ctdi_phantom";

    private ExamDose() {}
}
