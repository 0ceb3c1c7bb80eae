package plenary.rederive;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What may not be published, by domain.md section 14.1. A count of 0 is withheld like one of 1 to 9: only a structural 0
 * may be shown, and no formula here can tell.
 */
final class Disclosure {

    private static final double PERSONS = 10;
    private static final double CONTRIBUTORS = 3;
    private static final int LARGEST = 2;
    private static final double LARGEST_PERCENT = 85;
    private static final Set<Measure> SPEAKING =
            Set.of(Measure.OBS_VALUE, Measure.LOWER_CI, Measure.UPPER_CI, Measure.NUMERATOR, Measure.DENOMINATOR);

    private Disclosure() {}

    static Derived apply(Derived cell) {
        return apply(cell, List.of());
    }

    /** @param volumes what each facility adds to a total; empty where the total is the nation's own count */
    static Derived apply(Derived cell, Collection<Double> volumes) {
        boolean fewPersons = isFew(cell, Measure.RECORDS, PERSONS);
        boolean fewFacilities = isFew(cell, Measure.FACILITIES, CONTRIBUTORS);
        Derived shown = cell;
        if (fewPersons) {
            shown = shown.without(Set.of(Measure.RECORDS));
        }
        if (fewFacilities) {
            shown = shown.without(Set.of(Measure.FACILITIES));
        }
        if (fewPersons || fewFacilities) {
            return withheld(shown, "CONF_PRIMARY_SMALL_N");
        }
        return isDominated(volumes) ? withheld(shown, "CONF_PRIMARY_DOMINANCE") : shown;
    }

    private static Derived withheld(Derived cell, String status) {
        boolean hasValue = Set.of("PUBLISHED", "PROVISIONAL").contains(cell.status());
        return cell.without(SPEAKING).withStatus(hasValue ? status : cell.status());
    }

    private static boolean isFew(Derived cell, Measure measure, double least) {
        Double number = cell.numbers().get(measure);
        return number != null && number < least;
    }

    private static boolean isDominated(Collection<Double> volumes) {
        double all = sum(volumes.stream().sorted().toList());
        double largest = sum(volumes.stream()
                .sorted(Comparator.reverseOrder())
                .limit(LARGEST)
                .toList());
        return !volumes.isEmpty() && 100 * largest > LARGEST_PERCENT * all;
    }

    private static double sum(List<Double> volumes) {
        double sum = 0;
        for (double volume : volumes) {
            sum += volume;
        }
        return sum;
    }
}
