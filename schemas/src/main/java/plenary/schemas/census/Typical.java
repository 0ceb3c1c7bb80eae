package plenary.schemas.census;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plenary.schemas.rule.Profile;

/**
 * The median of a number in one kind of examination at one facility.
 *
 * @param examinations category, and what it is split by
 * @param log logarithm of the median to the base 10, to within a tenth
 */
public record Typical(String facility, String column, String examinations, long count, double log) {

    /** Fewer have no median worth the name. */
    private static final long FEWEST = 10;
    /** Of the kinds of examinations of a facility so many stand for all: those that it has most of. */
    private static final int MOST_KINDS = 3;

    private static final Comparator<Typical> MOST_FIRST =
            Comparator.comparing(Typical::count).reversed().thenComparing(Typical::examinations);

    /** Those of all facilities, as the profile tells them apart. */
    static List<Typical> of(Profile profile) {
        Map<String, List<Typical>> byFacility = new TreeMap<>();
        for (Profile.Spread spread : profile.spreads()) {
            long count = spread.count();
            if (!spread.group().isEmpty() && count >= FEWEST) {
                byFacility
                        .computeIfAbsent(spread.group() + " " + spread.column(), absent -> new ArrayList<>())
                        .add(new Typical(spread.group(), spread.column(), spread.stratum(), count, spread.medianLog()));
            }
        }
        List<Typical> typical = new ArrayList<>();
        byFacility
                .values()
                .forEach(all -> typical.addAll(
                        all.stream().sorted(MOST_FIRST).limit(MOST_KINDS).toList()));
        return typical;
    }
}
