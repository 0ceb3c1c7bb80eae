package plenary.schemas.jump;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The share of a code before and after.
 *
 * @param part what it adds to the population stability index: the difference of both times the logarithm of their ratio
 */
public record Shift(String code, double before, double after, double part) {

    /** What a code that is not there counts for, in rows: without it one new code would make the index endless. */
    private static final double ABSENT = 0.5;

    /** Those that add most come first; none is below 0. */
    public static List<Shift> of(Map<String, Long> was, long rowsBefore, Map<String, Long> is, long rowsAfter) {
        Set<String> codes = new TreeSet<>(was.keySet());
        codes.addAll(is.keySet());
        List<Shift> shifts = new ArrayList<>();
        for (String code : codes) {
            double before = (double) was.getOrDefault(code, 0L) / rowsBefore;
            double after = (double) is.getOrDefault(code, 0L) / rowsAfter;
            double ratio = Math.max(after, ABSENT / rowsAfter) / Math.max(before, ABSENT / rowsBefore);
            shifts.add(new Shift(code, before, after, Math.max(0, (after - before) * StrictMath.log(ratio))));
        }
        shifts.sort(Comparator.comparing(Shift::part).reversed().thenComparing(Shift::code));
        return shifts;
    }

    public String words() {
        return "%s %s -> %s".formatted(code, Figures.percent(before), Figures.percent(after));
    }
}
