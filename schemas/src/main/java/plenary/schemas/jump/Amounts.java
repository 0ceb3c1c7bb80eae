package plenary.schemas.jump;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import plenary.schemas.census.Census;

/**
 * How much there is of what a table is about, by category: what its rows count, or the rows themselves where they count
 * nothing.
 *
 * @param column that counts; empty when rows are counted
 */
public record Amounts(String column, Map<String, Long> before, Map<String, Long> after) {

    /** Of a column of which a number is not known in some category nothing is said there. */
    public static List<Amounts> ofSums(Census before, Census after) {
        Map<String, Map<String, Census.Sum>> was = before.sums().orElse(Map.of());
        Map<String, Map<String, Census.Sum>> is = after.sums().orElse(Map.of());
        List<Amounts> amounts = new ArrayList<>();
        for (String column : is.keySet()) {
            Map<String, Census.Sum> earlier =
                    Optional.ofNullable(was.get(column)).orElse(Map.of());
            amounts.add(known(column, earlier, is.get(column)));
        }
        return amounts;
    }

    static List<Amounts> of(Step step) {
        List<Amounts> sums = ofSums(step.before(), step.after());
        return sums.isEmpty() ? List.of(new Amounts("", rows(step.before()), rows(step.after()))) : sums;
    }

    private static Amounts known(String column, Map<String, Census.Sum> was, Map<String, Census.Sum> is) {
        Map<String, Long> before = new TreeMap<>();
        Map<String, Long> after = new TreeMap<>();
        TreeSet<String> categories = new TreeSet<>(was.keySet());
        categories.addAll(is.keySet());
        Census.Sum none = new Census.Sum(0, 0);
        for (String category : categories) {
            Census.Sum earlier = was.getOrDefault(category, none);
            Census.Sum later = is.getOrDefault(category, none);
            if (earlier.unknown() == 0 && later.unknown() == 0) {
                before.put(category, earlier.known());
                after.put(category, later.known());
            }
        }
        return new Amounts(column, before, after);
    }

    private static Map<String, Long> rows(Census census) {
        return Optional.ofNullable(census.codes().get(Moves.CATEGORY)).orElse(Map.of("", census.rows()));
    }

    static long sum(Map<String, Long> amounts) {
        return amounts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Such as {@code 80 rows, a day 4 times as many as before (2024)}; a day where the times are not of one length. */
    String found(long amount, double ratio, Step step) {
        return "%s %s, %s%s as many as %s"
                .formatted(
                        amount,
                        column.isEmpty() ? "rows" : "in all",
                        step.length() == 1 ? "" : "a day ",
                        Figures.times(ratio),
                        JumpRule.before(step));
    }

    /** Categories of which there was and is something, with what a time as long as the later one would have had before. */
    Moves moves(Step step) {
        List<Moves.Move> moves = new ArrayList<>();
        after.forEach((category, is) -> {
            long was = before.getOrDefault(category, 0L);
            if (was > 0 && is > 0) {
                moves.add(new Moves.Move(category, was * step.length(), is));
            }
        });
        return new Moves(column, moves);
    }
}
