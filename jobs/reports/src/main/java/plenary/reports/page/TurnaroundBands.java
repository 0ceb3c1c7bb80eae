package plenary.reports.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The bands that the bars of one chart are cut into. Registries count different ones: the cuts are those of most
 * countries, and a country that lacks one of them has no bar.
 *
 * @param cuts places in {@link #CUMULATIVE}, ascending
 */
record TurnaroundBands(List<Integer> cuts) {

    /** Indicators of the cumulative shares, and the last day of each, the day of the examination being 0. */
    static final List<String> CUMULATIVE = List.of("RTA-01", "RTA-02", "RTA-03", "RTA-04", "RTA-05");

    private static final int[] LAST_DAY = {0, 1, 7, 14, 28};
    private static final int FEWEST_CUTS = 2;

    TurnaroundBands {
        cuts = List.copyOf(cuts);
    }

    /** @param available places that each country has */
    static TurnaroundBands ofMost(Collection<List<Integer>> available) {
        Map<String, List<Integer>> patterns = new TreeMap<>();
        Map<String, Integer> countries = new TreeMap<>();
        for (List<Integer> pattern : available) {
            patterns.put(pattern.toString(), pattern);
            countries.merge(pattern.toString(), 1, Integer::sum);
        }
        return patterns.entrySet().stream()
                .filter(entry -> entry.getValue().size() >= FEWEST_CUTS)
                .max(Comparator.comparing((Map.Entry<String, List<Integer>> entry) -> countries.get(entry.getKey()))
                        .thenComparing(entry -> entry.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .map(entry -> new TurnaroundBands(entry.getValue()))
                .orElseGet(() -> new TurnaroundBands(List.of()));
    }

    boolean isEmpty() {
        return cuts.isEmpty();
    }

    /** True when what is left after the last cut is over 28 days or of unknown time, each an indicator of its own. */
    boolean isComplete() {
        return cuts.contains(CUMULATIVE.size() - 1);
    }

    /** Names by place: the bands up to each cut, over 28 days, unknown, all that is left. A place without a cut is blank. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        int from = 0;
        for (int place = 0; place < CUMULATIVE.size(); place++) {
            if (!cuts.contains(place)) {
                names.add("");
                continue;
            }
            names.add(name(from, LAST_DAY[place]));
            from = LAST_DAY[place] + 1;
        }
        names.add("Over 28 days");
        names.add("Time unknown");
        names.add("Later than " + (from == 2 ? "the next day" : (from - 1) + " days") + ", or unknown");
        return names;
    }

    private static String name(int from, int to) {
        if (to == 0) {
            return "Same day";
        }
        if (to == 1) {
            return from == 1 ? "Next day" : "By the next day";
        }
        return from == 0 ? "Within " + to + " days" : from + "\u2013" + to + " days";
    }
}
