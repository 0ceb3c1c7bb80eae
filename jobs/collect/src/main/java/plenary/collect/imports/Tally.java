package plenary.collect.imports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts everything that did not simply become a value, by cause, with the first place where it was met. */
final class Tally {

    /** What happened. */
    enum Kind {
        /** A source row that a filter left out. */
        LEFT_OUT,
        /** A row of ours that could not be made. */
        KEPT_OUT,
        /** A row of ours that went into another one of the same key. */
        COMBINED,
        /** A text that no code map lists. */
        UNMAPPED,
        /** A text that is not what the column holds. */
        UNREADABLE,
        /** A cell of ours without a value. */
        ABSENT,
        /** A cell of ours whose value a marker states. */
        STATED
    }

    private record Cause(String where, String column, String text, String why) {}

    private static final Comparator<Cause> ORDER = Comparator.comparing(Cause::where)
            .thenComparing(Cause::column)
            .thenComparing(Cause::text)
            .thenComparing(Cause::why);

    private final Map<Kind, Map<Cause, Count>> counts = new EnumMap<>(Kind.class);

    void add(Kind kind, String where, String column, String text, String why, String place) {
        counts.computeIfAbsent(kind, any -> new TreeMap<>(ORDER))
                .merge(
                        new Cause(where, column, text, why),
                        new Count(where, column, text, why, 1, place),
                        (old, one) -> new Count(where, column, text, why, old.rows() + 1, old.first()));
    }

    List<Count> counts(Kind kind) {
        return new ArrayList<>(counts.getOrDefault(kind, Map.of()).values());
    }

    long rows(Kind kind, String where) {
        return counts(kind).stream()
                .filter(count -> count.where().equals(where))
                .mapToLong(Count::rows)
                .sum();
    }
}
