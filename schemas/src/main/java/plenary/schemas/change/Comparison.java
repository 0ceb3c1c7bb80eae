package plenary.schemas.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import plenary.schemas.census.Census;
import plenary.schemas.change.Change.Kind;
import plenary.schemas.identity.Identities;
import plenary.schemas.jump.Amounts;
import plenary.schemas.jump.Figures;
import plenary.schemas.jump.Shift;
import plenary.schemas.jump.Step;

/** Two tables of one dataset held against each other. */
final class Comparison {

    /** Fewer rows say nothing about shares. */
    private static final int LEAST_ROWS = 30;
    /** Fewer numbers have no median worth the name. */
    private static final int LEAST_NUMBERS = 20;
    /** Of what changed within a column so much is named. */
    private static final int NAMED = 3;

    private static final Comparator<Change> ORDER = Comparator.comparing(Change::strength)
            .reversed()
            .thenComparing(Change::kind)
            .thenComparing(Change::about);

    private final Census before;
    private final Census after;
    private final double days;
    private final List<Change> changes = new ArrayList<>();

    private Comparison(Step step) {
        this.before = step.before();
        this.after = step.after();
        this.days = step.length();
    }

    /** Everything that differs, the most unusual first. */
    static List<Change> of(Step step) {
        Comparison comparison = new Comparison(step);
        comparison.rows();
        comparison.facilities();
        comparison.codes();
        comparison.numbers();
        comparison.sums();
        comparison.answers();
        comparison.changes.sort(ORDER);
        return List.copyOf(comparison.changes);
    }

    private void add(Kind kind, String about, double was, double is, double measure, String sentence) {
        if (was != is) {
            changes.add(Change.of(kind, about, was, is, measure, sentence));
        }
    }

    private void rows() {
        if (before.rows() > 0 && after.rows() > 0) {
            double ratio = after.rows() / (days * before.rows());
            add(
                    Kind.ROWS,
                    "",
                    before.rows(),
                    after.rows(),
                    Figures.distance(ratio),
                    "Rows: %s, before %s; %s.".formatted(after.rows(), before.rows(), many(ratio)));
        }
    }

    /** How many rows there are of those before; a day, where the periods are not of one length. */
    private String many(double ratio) {
        return (days == 1 ? "" : "a day ") + Figures.times(ratio) + " as many";
    }

    private void facilities() {
        if (!before.isWhole() || !after.isWhole()) {
            return;
        }
        Set<String> all = new TreeSet<>(before.facilities().keySet());
        all.addAll(after.facilities().keySet());
        for (String facility : all) {
            long was = before.facilities().getOrDefault(facility, 0L);
            long is = after.facilities().getOrDefault(facility, 0L);
            String name = Identities.masked(facility);
            if (was == 0) {
                double share = (double) is / after.rows();
                String sentence =
                        "Facility %s is new: %s of the rows (%s).".formatted(name, Figures.percent(share), is);
                add(Kind.FACILITY_NEW, name, was, is, share, sentence);
            } else if (is == 0) {
                double share = (double) was / before.rows();
                String sentence =
                        "Facility %s is gone: it had %s of the rows (%s).".formatted(name, Figures.percent(share), was);
                add(Kind.FACILITY_GONE, name, was, is, share, sentence);
            } else if (Math.max(was, is) >= LEAST_ROWS) {
                double ratio = is / (days * was);
                String sentence = "Facility %s: %s rows, before %s; %s.".formatted(name, is, was, many(ratio));
                add(Kind.FACILITY_ROWS, name, was, is, Figures.distance(ratio), sentence);
            }
        }
    }

    private void codes() {
        before.codes().forEach((column, was) -> {
            Map<String, Long> is = after.codes().getOrDefault(column, Map.of());
            long rowsBefore = sum(was);
            long rowsAfter = sum(is);
            if (Math.min(rowsBefore, rowsAfter) >= LEAST_ROWS) {
                List<Shift> shifts = Shift.of(was, rowsBefore, is, rowsAfter);
                double index = shifts.stream().mapToDouble(Shift::part).sum();
                Shift most = shifts.get(0);
                String named = named(
                        shifts.stream()
                                .filter(shift -> shift.part() > 0)
                                .map(Shift::words)
                                .toList(),
                        "codes");
                add(
                        Kind.CODES,
                        column,
                        most.before(),
                        most.after(),
                        index,
                        "Codes of %s: %s. Stability index %s.".formatted(column, named, Figures.shown(index)));
            }
        });
    }

    private static long sum(Map<String, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** The first few of what changed most, and how many more there are. */
    private static String named(List<String> all, String what) {
        String first = String.join(", ", all.subList(0, Math.min(NAMED, all.size())));
        return all.size() > NAMED ? "%s, and %s more %s".formatted(first, all.size() - NAMED, what) : first;
    }

    /**
     * A median or a sum that is not what it was.
     *
     * @param ratio of both; of sums in a time of one length
     */
    private record Moved(String category, double before, double after, double ratio) {

        private static final Comparator<Moved> FARTHEST_FIRST =
                Comparator.comparing(Moved::distance).reversed().thenComparing(Moved::category);

        private double distance() {
            return Figures.distance(ratio);
        }

        private String words() {
            String values =
                    "%s -> %s (×%s)".formatted(Figures.shown(before), Figures.shown(after), Figures.shown(ratio));
            return category.isEmpty() ? values : category + " " + values;
        }
    }

    private void numbers() {
        Map<String, List<Moved>> byColumn = new TreeMap<>();
        for (Census.Spread was : before.spreads()) {
            for (Census.Spread is : after.spreads()) {
                boolean isSame =
                        was.column().equals(is.column()) && was.category().equals(is.category());
                if (isSame
                        && Math.min(was.count(), is.count()) >= LEAST_NUMBERS
                        && was.median() > 0
                        && is.median() > 0) {
                    byColumn.computeIfAbsent(was.column(), absent -> new ArrayList<>())
                            .add(new Moved(was.category(), was.median(), is.median(), is.median() / was.median()));
                }
            }
        }
        byColumn.forEach((column, moved) -> moved(Kind.NUMBERS, column, moved, "Median of %s: %s."));
    }

    private void sums() {
        for (Amounts amounts : Amounts.ofSums(before, after)) {
            List<Moved> moved = new ArrayList<>();
            amounts.before().forEach((category, was) -> {
                long is = amounts.after().getOrDefault(category, 0L);
                if (was > 0 && is > 0) {
                    moved.add(new Moved(category, was, is, is / (days * was)));
                }
            });
            moved(Kind.SUMS, amounts.column(), moved, "Sum of %s: %s.");
        }
    }

    private void moved(Kind kind, String column, List<Moved> moved, String sentence) {
        if (moved.isEmpty()) {
            return;
        }
        moved.sort(Moved.FARTHEST_FIRST);
        List<String> words = moved.stream()
                .filter(one -> one.before() != one.after())
                .map(Moved::words)
                .toList();
        Moved most = moved.get(0);
        add(
                kind,
                column,
                most.before(),
                most.after(),
                most.distance(),
                sentence.formatted(column, named(words, "categories")));
    }

    private void answers() {
        before.answers().forEach((column, was) -> {
            Census.Answered is = after.answers().getOrDefault(column, new Census.Answered(0, 0));
            if (Math.min(was.asked(), is.asked()) >= LEAST_ROWS) {
                double shareBefore = unanswered(was);
                double shareAfter = unanswered(is);
                add(
                        Kind.ANSWERS,
                        column,
                        shareBefore,
                        shareAfter,
                        Math.abs(shareAfter - shareBefore),
                        "No answer in %s: %s of the rows, before %s."
                                .formatted(column, Figures.percent(shareAfter), Figures.percent(shareBefore)));
            }
        });
    }

    private static double unanswered(Census.Answered answered) {
        return 1 - (double) answered.given() / answered.asked();
    }
}
