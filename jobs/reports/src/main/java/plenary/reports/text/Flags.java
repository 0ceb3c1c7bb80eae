package plenary.reports.text;

import java.util.Locale;
import java.util.Map;

/** What the flags of the published table say. */
public final class Flags {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("CI_NOT_ATTAINABLE", "no 95\u00a0% interval exists for so few facilities"),
            Map.entry("SYNTHETIC", "synthetic data"),
            Map.entry("PARTIAL", "some parts are missing from the sum"),
            Map.entry("NOT_Q75_MEDIANS", "not a 75th percentile of facility medians: shown, never used"),
            Map.entry("SECONDARY_SOURCE", "taken from a secondary source"),
            Map.entry("SUPPRESSED_AT_SOURCE_PRESENT", "some counts were withheld at source"),
            Map.entry("FEW_FACILITIES", "few facilities"),
            Map.entry("FEW_COUNTRIES", "few countries"),
            Map.entry("LACKS_E", "some examinations have no effective dose"),
            Map.entry("NOT_ANNUAL", "of a period shorter than a year"),
            Map.entry("REFERENCE_E", "effective dose of the literature, not measured"),
            Map.entry("SUBMITTED_E", "effective dose as the country sent it"),
            Map.entry("UNIT_MISMATCH", "the unit sent does not measure the quantity"),
            Map.entry("CONFLICT", "sources disagree: all are shown, none is used"),
            Map.entry("ONE_COUNTRY_OVER_HALF", "one country has over half of the facilities"),
            Map.entry("PUBLISHED_DRL", "rests in part on published levels, not computed here"),
            Map.entry("EXTRAPOLATED", "extrapolated to the whole country"));

    private Flags() {}

    public static Map<String, String> known() {
        return new java.util.TreeMap<>(WORDS);
    }

    public static String words(String flag) {
        String words = WORDS.get(flag);
        return words == null ? flag.toLowerCase(Locale.ROOT).replace('_', ' ') : words;
    }
}
