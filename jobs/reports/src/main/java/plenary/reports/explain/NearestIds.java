package plenary.reports.explain;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Ids that somebody may have meant: of the fewest edits in the parts that were typed, then the shortest. */
final class NearestIds {

    private static final int SHOWN = 5;

    private NearestIds() {}

    static List<String> of(String typed, List<String> known) {
        String[] parts = parts(typed);
        Map<String, Integer> edits = new HashMap<>();
        known.forEach(id -> edits.computeIfAbsent(id, key -> edits(parts, parts(key))));
        return edits.keySet().stream()
                .sorted(Comparator.comparing((String id) -> edits.get(id))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .limit(SHOWN)
                .toList();
    }

    private static String[] parts(String id) {
        return id.toUpperCase(Locale.ROOT).split("/", -1);
    }

    /** Part by part, so that another indicator or country is far and a missing end costs nothing. */
    private static int edits(String[] typed, String[] known) {
        int edits = 0;
        for (int i = 0; i < typed.length; i++) {
            edits += i < known.length ? edits(typed[i], known[i]) : typed[i].length();
        }
        return edits;
    }

    /** Levenshtein's distance. */
    private static int edits(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int replaced = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, 1 + Math.min(row[j], row[j - 1]));
            }
        }
        return row[other.length()];
    }
}
