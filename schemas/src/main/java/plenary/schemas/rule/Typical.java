package plenary.schemas.rule;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;

/** Typical values of a column, as logarithms to the base 10: by stratum and group, the median of the group's rows. */
final class Typical {

    private final Map<String, Map<String, Histogram>> byStratum = new TreeMap<>();
    private final Map<String, double[]> sortedMedians = new TreeMap<>();
    private final long fewest;

    /** @param fewest rows of a group in a stratum, for its median to count among others */
    Typical(Profile profile, String column, long fewest) {
        this.fewest = fewest;
        for (Profile.Spread spread : profile.spreads()) {
            if (spread.column().equals(column)) {
                byStratum
                        .computeIfAbsent(spread.stratum(), stratum -> new TreeMap<>())
                        .put(spread.group(), spread.histogram());
            }
        }
        byStratum.forEach((stratum, groups) -> sortedMedians.put(
                stratum,
                groups.values().stream()
                        .filter(histogram -> histogram.count() >= fewest)
                        .mapToDouble(Histogram::medianLog)
                        .sorted()
                        .toArray()));
    }

    List<String> strata() {
        return List.copyOf(byStratum.keySet());
    }

    List<String> groups() {
        return byStratum.values().stream()
                .flatMap(groups -> groups.keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    Map<String, Histogram> groups(String stratum) {
        return byStratum.getOrDefault(stratum, Map.of());
    }

    /** All rows of a stratum. */
    Histogram pooled(String stratum) {
        Histogram all = new Histogram();
        groups(stratum).values().forEach(all::addAll);
        return all;
    }

    /** Median of the medians of all groups with enough rows; empty with fewer than so many. */
    OptionalDouble ofGroups(String stratum, int groups) {
        double[] medians = sortedMedians.getOrDefault(stratum, new double[0]);
        return medians.length < groups ? OptionalDouble.empty() : OptionalDouble.of(middle(medians));
    }

    /** Median of the medians of the other groups; empty with fewer than so many of them. */
    OptionalDouble ofOthers(String stratum, String group, int others) {
        double[] medians = sortedMedians.getOrDefault(stratum, new double[0]);
        Histogram own = groups(stratum).getOrDefault(group, new Histogram());
        if (own.count() < fewest) {
            return ofGroups(stratum, others);
        }
        List<Double> rest = new ArrayList<>();
        int at = Arrays.binarySearch(medians, own.medianLog());
        for (int i = 0; i < medians.length; i++) {
            if (i != at) {
                rest.add(medians[i]);
            }
        }
        return rest.size() < others
                ? OptionalDouble.empty()
                : OptionalDouble.of(
                        middle(rest.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    static double middle(double[] sorted) {
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
