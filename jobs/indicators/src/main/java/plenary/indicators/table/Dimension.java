package plenary.indicators.table;

import java.util.List;

/** Dimensions of a published value, in the order of the published table. */
public final class Dimension {

    public static final String INDICATOR = "INDICATOR";
    public static final String REF_AREA = "REF_AREA";
    public static final String TIME_PERIOD = "TIME_PERIOD";
    public static final String MODALITY = "MODALITY";
    public static final String EXAM_CATEGORY = "EXAM_CATEGORY";
    public static final String INDICATION = "INDICATION";
    public static final String BAND = "BAND";
    public static final String QUANTITY = "QUANTITY";
    public static final String SETTING = "SETTING";
    public static final String TOPIC = "TOPIC";

    /** The sum or the whole over a dimension. */
    public static final String TOTAL = "_T";

    /** The dimension makes no sense for the indicator. */
    public static final String NOT_APPLICABLE = "_Z";

    /** What a value is split by within an indicator, an area and a period. */
    public static final List<String> STRATA =
            List.of(MODALITY, EXAM_CATEGORY, INDICATION, BAND, QUANTITY, SETTING, TOPIC);

    private Dimension() {}
}
