package plenary.rederive;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What a cell must say: its numbers, a number that is not there being blank, its status and its flags. */
record Derived(Map<Measure, Double> numbers, String status, Set<String> flags) {

    Derived {
        numbers = Map.copyOf(numbers);
        flags = Set.copyOf(flags);
    }

    static Derived of(String status) {
        return new Derived(Map.of(), status, Set.of());
    }

    Derived with(Measure measure, double number) {
        Map<Measure, Double> more = new EnumMap<>(Measure.class);
        more.putAll(numbers);
        more.put(measure, number);
        return new Derived(more, status, flags);
    }

    Derived with(Interval interval) {
        return with(Measure.LOWER_CI, interval.lower()).with(Measure.UPPER_CI, interval.upper());
    }

    Derived without(Collection<Measure> measures) {
        Map<Measure, Double> fewer = new EnumMap<>(Measure.class);
        fewer.putAll(numbers);
        fewer.keySet().removeAll(measures);
        return new Derived(fewer, status, flags);
    }

    Derived withStatus(String other) {
        return new Derived(numbers, other, flags);
    }

    Derived flagged(String... more) {
        return flagged(Set.of(more));
    }

    Derived flagged(Collection<String> more) {
        Set<String> all = new TreeSet<>(flags);
        all.addAll(more);
        return new Derived(numbers, status, all);
    }
}
