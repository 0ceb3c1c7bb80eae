package plenary.reports.input;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is compared between countries: the dimensions of a cell other than indicator, area and period.
 * {@code _T} stands for the total, {@code _Z} for a dimension that makes no sense.
 */
public record Stratum(
        String modality,
        String examCategory,
        String indication,
        String band,
        String quantity,
        String setting,
        String topic)
        implements Comparable<Stratum> {

    private static final Comparator<Stratum> ORDER = Comparator.comparing(
                    (Stratum stratum) -> totalFirst(stratum.modality))
            .thenComparing(stratum -> totalFirst(stratum.examCategory))
            .thenComparing(stratum -> totalFirst(stratum.topic))
            .thenComparing(stratum -> totalFirst(stratum.setting))
            .thenComparing(stratum -> bandOrder(stratum.band))
            .thenComparing(stratum -> totalFirst(stratum.indication))
            .thenComparing(Stratum::quantity);

    /** A reader wants the whole before its parts. The code follows, so that strata that differ never compare as equal. */
    private static String totalFirst(String code) {
        return isWhole(code) ? " " + code : code;
    }

    /** The code in a column of {@code indicator_value}. */
    public String code(String column) {
        String code = columns().get(column);
        if (code == null) {
            throw new IllegalArgumentException("no dimension of a stratum: " + column);
        }
        return code;
    }

    public Map<String, String> columns() {
        return new TreeMap<>(Map.of(
                "MODALITY", modality,
                "EXAM_CATEGORY", examCategory,
                "INDICATION", indication,
                "BAND", band,
                "QUANTITY", quantity,
                "SETTING", setting,
                "TOPIC", topic));
    }

    public Stratum withoutTopic() {
        return new Stratum(modality, examCategory, indication, band, quantity, setting, "_Z");
    }

    public static boolean isWhole(String code) {
        return code.equals("_T") || code.equals("_Z");
    }

    /** How many dimensions are not split. */
    public int totals() {
        return (int) columns().values().stream().filter(Stratum::isWhole).count();
    }

    /** True when nothing is split: the stratum of a row that says that nothing was submitted. */
    public boolean isUnsplit() {
        return columns().values().stream().allMatch(Stratum::isWhole);
    }

    /** Adults before children, children by weight or age. */
    private static int bandOrder(String band) {
        int known = java.util.List.of(
                        "_Z",
                        "_T",
                        "ADULT",
                        "ADULT_OTHER",
                        "T_LT50",
                        "T_50_60",
                        "T_GT60",
                        "A_0_3M",
                        "A_3M_1Y",
                        "A_1_6Y",
                        "A_GE6Y",
                        "W_LT5",
                        "W_5_15",
                        "W_15_30",
                        "W_30_50",
                        "W_50_80",
                        "OUT_OF_BANDS")
                .indexOf(band);
        return known < 0 ? Integer.MAX_VALUE : known;
    }

    @Override
    public int compareTo(Stratum other) {
        return ORDER.compare(this, other);
    }
}
