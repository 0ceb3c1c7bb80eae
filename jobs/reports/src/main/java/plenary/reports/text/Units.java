package plenary.reports.text;

import java.util.Map;

/** Units as people write them; the tables keep UCUM. */
public final class Units {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("1", ""),
            Map.entry("mGy.cm", "mGy\u00b7cm"),
            Map.entry("Gy.cm2", "Gy\u00b7cm\u00b2"),
            Map.entry("mGy.cm2", "mGy\u00b7cm\u00b2"),
            Map.entry("man.Sv", "man\u00b7Sv"),
            Map.entry("Sv", "man\u00b7Sv"),
            Map.entry("{person}.Sv", "man\u00b7Sv"),
            Map.entry("/1000", "per 1000 inhabitants"),
            Map.entry("10*-3", "per 1000 inhabitants"),
            Map.entry("1/1000", "per 1000 inhabitants"),
            Map.entry("/1000.{person}", "per 1000 inhabitants"),
            Map.entry("d", "days"),
            Map.entry("h", "hours"),
            Map.entry("a", "years"),
            Map.entry("quantity", "that of each quantity or measure"));

    private Units() {}

    /** Empty for pure numbers. */
    public static String words(String ucum) {
        return WORDS.getOrDefault(ucum, ucum);
    }

    /** The number with its unit after a no-break space. */
    public static String after(String number, String ucum) {
        String unit = words(ucum);
        return unit.isEmpty() ? number : number + "\u00a0" + unit;
    }
}
