package plenary.indicators.table;

import java.util.List;

/** Columns of the dataset report_turnaround. */
public final class ReportTurnaround {

    public static final String DATASET = "report_turnaround";
    public static final String PERIOD = "period";
    public static final String FACILITY_ID = "facility_id";
    public static final String MODALITY = "modality";
    public static final String SETTING = "setting";
    public static final String REPORTS_TOTAL = "reports_total";

    /** Bands of time; cumulative but for the last two. */
    public static final List<String> BANDS =
            List.of("same_day", "next_day", "within_7d", "within_14d", "within_28d", "over_28d", "unknown");

    /** The band of the reports whose time is not known. */
    public static final String UNKNOWN = "unknown";

    private ReportTurnaround() {}

    /** Column with the number of reports of a band. */
    public static String count(String band) {
        return band + "_count";
    }

    /** Column with the share, 0 to 1, of a band among all reports, those of unknown time among them. */
    public static String share(String band) {
        return band + "_share";
    }
}
