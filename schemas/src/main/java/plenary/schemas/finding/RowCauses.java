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
 * What is wrong with rows, a row at a time: how many rows each cause refuses, and which causes occur together in which
 * facility, so that a steward learns what correcting one of them is worth, and what follows from what. Memory depends
 * on the number of causes and facilities, never on the rows.
 */
public final class RowCauses {

    /** With more combinations than this facilities are no longer told apart, wherever they stand in the file. */
    private static final int MOST_BY_FACILITY = 10_000;

    /** Rows with a rarer combination of causes are counted by cause, but not as a combination. */
    private static final int MOST_COMBINATIONS = 2000;

    private final Map<Cause, Long> rows = new TreeMap<>();
    private final Map<Together, Long> combinations = new HashMap<>();
    private boolean isByFacility = true;

    /** One kind of mistake in one place; file and column may be empty. */
    public record Cause(String id, String file, String column) implements Comparable<Cause> {

        private static final Comparator<Cause> ORDER =
                Comparator.comparing(Cause::id).thenComparing(Cause::file).thenComparing(Cause::column);

        public static Cause of(Finding finding) {
            return new Cause(finding.id(), finding.file(), finding.column());
        }

        /** The descriptor speaks of a table where the way to the key goes through a resource. */
        public boolean concernsSubmission() {
            boolean isAboutPackage = id.startsWith("RQ-ZIP-") || id.startsWith("RQ-PKG-") || file.isEmpty();
            return isAboutPackage && !column.startsWith("resources[");
        }

        @Override
        public int compareTo(Cause other) {
            return ORDER.compare(this, other);
        }
    }

    /** How many rows one cause refuses, alone or with others. */
    public record Rows(Cause cause, long rows) {}

    /**
     * What one row has.
     *
     * @param facility empty when the row names none, or there are too many to tell apart
     * @param causes all of them and no other, sorted
     */
    public record Together(boolean refused, String facility, List<Cause> causes) {
        public Together {
            causes = List.copyOf(causes);
        }

        public static Together of(boolean refused, Collection<Finding> findings) {
            TreeSet<Cause> causes = new TreeSet<>();
            String facility = "";
            for (Finding finding : findings) {
                if (!refused || finding.severity() == Severity.ERROR) {
                    causes.add(Cause.of(finding));
                    facility = finding.facility();
                }
            }
            return new Together(refused, facility, List.copyOf(causes));
        }

        private Together anywhere() {
            return new Together(refused, "", causes);
        }
    }

    /** How many rows have just this. */
    public record Combination(Together what, long rows) {}

    /** Everything known, as a value that can be written down when work is cut into parts. */
    public record Snapshot(List<Rows> rows, List<Combination> combinations, boolean byFacility) {

        public static final Snapshot NONE = new Snapshot(List.of(), List.of(), true);

        public Snapshot {
            rows = List.copyOf(rows);
            combinations = List.copyOf(combinations);
        }
    }

    /** Adds one refused row; of its findings the errors count. */
    public void addRefused(List<Finding> findings) {
        Together what = Together.of(true, findings);
        what.causes().forEach(cause -> rows.merge(cause, 1L, Long::sum));
        add(what, 1);
    }

    /** Adds one row that is accepted and yet strikes. */
    public void addStriking(List<Finding> findings) {
        add(Together.of(false, findings), 1);
    }

    /** Adds what a later part found. */
    public void addAll(Snapshot later) {
        if (!later.byFacility()) {
            forgetFacilities();
        }
        later.rows().forEach(of -> rows.merge(of.cause(), of.rows(), Long::sum));
        later.combinations().forEach(combination -> add(combination.what(), combination.rows()));
    }

    private void add(Together what, long count) {
        Together known = isByFacility ? what : what.anywhere();
        if (isByFacility || combinations.size() < MOST_COMBINATIONS || combinations.containsKey(known)) {
            combinations.merge(known, count, Long::sum);
        }
        if (isByFacility && combinations.size() > MOST_BY_FACILITY) {
            forgetFacilities();
        }
    }

    private void forgetFacilities() {
        if (isByFacility) {
            isByFacility = false;
            List<Combination> before = sorted();
            combinations.clear();
            before.forEach(combination -> add(combination.what(), combination.rows()));
        }
    }

    private List<Combination> sorted() {
        return combinations.entrySet().stream()
                .map(entry -> new Combination(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(combination -> combination.what().toString()))
                .toList();
    }

    public Snapshot snapshot() {
        List<Rows> byCause = new ArrayList<>();
        rows.forEach((cause, count) -> byCause.add(new Rows(cause, count)));
        return new Snapshot(byCause, sorted(), isByFacility);
    }
}
