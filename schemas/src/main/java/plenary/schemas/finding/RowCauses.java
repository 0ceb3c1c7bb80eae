package plenary.schemas.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Why rows were refused, a row at a time: how many rows each cause refuses, and which causes occur together, so that a
 * steward learns what correcting one of them is worth. Memory depends on the number of causes.
 */
public final class RowCauses {

    /** Rows with a rarer combination of causes are counted by cause, but not as a combination. */
    private static final int MOST_COMBINATIONS = 2000;

    private final Map<Cause, Long> rows = new TreeMap<>();
    private final Map<List<Cause>, Long> combinations = new HashMap<>();

    /** One kind of mistake in one place; file and column may be empty. */
    public record Cause(String id, String file, String column) implements Comparable<Cause> {

        private static final Comparator<Cause> ORDER =
                Comparator.comparing(Cause::id).thenComparing(Cause::file).thenComparing(Cause::column);

        @Override
        public int compareTo(Cause other) {
            return ORDER.compare(this, other);
        }
    }

    /** How many rows one cause refuses, alone or with others. */
    public record Rows(Cause cause, long rows) {}

    /** How many rows have these causes and no other, sorted. */
    public record Combination(List<Cause> causes, long rows) {
        public Combination {
            causes = List.copyOf(causes);
        }
    }

    /** Everything known, as a value that can be written down when work is cut into parts. */
    public record Snapshot(List<Rows> rows, List<Combination> combinations) {

        public static final Snapshot NONE = new Snapshot(List.of(), List.of());

        public Snapshot {
            rows = List.copyOf(rows);
            combinations = List.copyOf(combinations);
        }

        public long rows(Cause cause) {
            return rows.stream()
                    .filter(of -> of.cause().equals(cause))
                    .mapToLong(Rows::rows)
                    .sum();
        }

        /** Rows that have no other cause than these, and so become valid when these are corrected. */
        public long rowsWithOnly(Collection<Cause> causes) {
            return combinations.stream()
                    .filter(combination -> causes.containsAll(combination.causes()))
                    .mapToLong(Combination::rows)
                    .sum();
        }
    }

    /** Adds one refused row; of its findings the errors count. */
    public void addRow(List<Finding> findings) {
        TreeSet<Cause> causes = new TreeSet<>();
        for (Finding finding : findings) {
            if (finding.severity() == Severity.ERROR) {
                causes.add(new Cause(finding.id(), finding.file(), finding.column()));
            }
        }
        causes.forEach(cause -> rows.merge(cause, 1L, Long::sum));
        addCombination(List.copyOf(causes), 1);
    }

    /** Adds what a later part found. */
    public void addAll(Snapshot later) {
        later.rows().forEach(of -> rows.merge(of.cause(), of.rows(), Long::sum));
        later.combinations().forEach(combination -> addCombination(combination.causes(), combination.rows()));
    }

    private void addCombination(List<Cause> causes, long count) {
        if (combinations.size() < MOST_COMBINATIONS || combinations.containsKey(causes)) {
            combinations.merge(causes, count, Long::sum);
        }
    }

    public Snapshot snapshot() {
        List<Rows> byCause = new ArrayList<>();
        rows.forEach((cause, count) -> byCause.add(new Rows(cause, count)));
        List<Combination> together = combinations.entrySet().stream()
                .map(entry -> new Combination(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(combination -> combination.causes().toString()))
                .toList();
        return new Snapshot(byCause, together);
    }
}
