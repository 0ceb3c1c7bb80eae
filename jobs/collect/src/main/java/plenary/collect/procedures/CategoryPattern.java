package plenary.collect.procedures;

import java.util.HashSet;
import java.util.Set;

/**
 * Meanings that make a category of examinations; one row of {@code meanings.csv}.
 *
 * @param family of the category
 * @param required meanings that must all be there
 * @param allowed meanings that may be there as well and change nothing
 * @param ceiling confidence that a full match deserves at most, for names that are often used for something else
 */
record CategoryPattern(String category, String family, Set<String> required, Set<String> allowed, double ceiling) {

    private static final double LACKING = 0.6;
    private static final double EXCEEDING = 0.7;
    private static final double OVERLAPPING = 0.45;

    CategoryPattern {
        required = Set.copyOf(required);
        allowed = Set.copyOf(allowed);
    }

    boolean isMadeOf(Set<String> parts) {
        return parts.containsAll(required)
                && parts.stream().allMatch(part -> required.contains(part) || allowed.contains(part));
    }

    /** How much of a full match the parts are: 1 for a full one, 0 when they have nothing in common. */
    double likeness(Set<String> parts) {
        if (isMadeOf(parts)) {
            return ceiling;
        }
        Set<String> common = new HashSet<>(parts);
        common.retainAll(required);
        Set<String> counted = new HashSet<>(parts);
        counted.removeAll(allowed);
        counted.addAll(required);
        double share = common.size() / (double) counted.size();
        if (common.isEmpty()) {
            return 0;
        }
        if (common.size() == required.size()) {
            return ceiling * EXCEEDING * share;
        }
        boolean isLacking = required.containsAll(parts);
        return ceiling * share * (isLacking ? LACKING : OVERLAPPING);
    }
}
