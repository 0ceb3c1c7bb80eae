package plenary.reports.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The national reference levels of one stratum: those computed here and those that countries have published, and which
 * of them a regional level may rest on. The choice is that of the indicator, read from what it publishes: the newest of
 * each country, computed before published, of facility medians, and not contradicted.
 */
public record NationalLevels(List<Level> levels) {

    private static final String OTHER_STATISTIC = "NOT_Q75_MEDIANS";
    private static final String CONFLICT = "CONFLICT";

    public NationalLevels {
        levels = List.copyOf(levels);
    }

    /** Whether a level counts towards the regional one, and if not why. */
    public enum Use {
        USED(""),
        OTHER_STATISTIC("not built on facility medians"),
        CONFLICT("sources of the country contradict each other"),
        PROVISIONAL("provisional, from few facilities"),
        OTHER_LEVEL("another level of the country counts");

        private final String reason;

        Use(String reason) {
            this.reason = reason;
        }

        /** Why a level is not used; empty for one that is. */
        public String reason() {
            return reason;
        }

        public String words() {
            return this == USED ? "used" : "not used: " + reason;
        }
    }

    /** @param computed true for a level computed from examinations, false for one that the country published */
    public record Level(Cell cell, boolean computed, Use use) {

        public boolean isUsed() {
            return use == Use.USED;
        }
    }

    /**
     * @param levels computed here
     * @param others published by countries
     */
    public static NationalLevels of(Strata levels, Strata others, Stratum stratum) {
        List<Cell> computed = levels.countryValues(stratum);
        List<Cell> published = others.countryValues(stratum);
        Set<String> newest = newest(computed, published);
        List<Level> all = new ArrayList<>();
        computed.forEach(cell -> all.add(new Level(cell, true, use(cell, newest))));
        published.forEach(cell -> all.add(new Level(cell, false, use(cell, newest))));
        all.sort(Comparator.comparing((Level level) -> level.cell().area())
                .thenComparing(level -> level.cell().period(), Comparator.reverseOrder())
                .thenComparing(level -> level.cell().id()));
        return new NationalLevels(all);
    }

    /** Strata in which any country has a level, and those of the regional levels, in the order of the report. */
    public static List<Stratum> strata(Strata others, Strata regional) {
        Set<Stratum> strata = new TreeSet<>(others.withValues());
        regional.cells().keySet().stream()
                .filter(stratum -> !stratum.isUnsplit())
                .forEach(strata::add);
        return List.copyOf(strata);
    }

    /** Countries with a level that counts. */
    public int used() {
        return countries(Level::isUsed);
    }

    /** Countries with a level of any kind. */
    public int shown() {
        return countries(level -> true);
    }

    public int countries(Predicate<Level> wanted) {
        return (int) levels.stream()
                .filter(wanted)
                .map(level -> level.cell().area())
                .distinct()
                .count();
    }

    /** Id of the one cell of each country that is the newest of those that could count. */
    private static Set<String> newest(List<Cell> computed, List<Cell> published) {
        Map<String, Cell> newest = new TreeMap<>();
        Stream.concat(published.stream(), computed.stream())
                .filter(cell -> cell.status() == Status.PUBLISHED && !cell.hasFlag(OTHER_STATISTIC))
                .sorted(Comparator.comparing(Cell::period)
                        .thenComparing(cell -> computed.contains(cell))
                        .thenComparing(Cell::number, Comparator.reverseOrder()))
                .forEach(cell -> newest.put(cell.area(), cell));
        return newest.values().stream().map(Cell::id).collect(Collectors.toSet());
    }

    /** True for a published level from which nothing is ever computed. */
    public static boolean isBarred(Cell cell) {
        return cell.hasFlag(OTHER_STATISTIC) || cell.hasFlag(CONFLICT);
    }

    private static Use use(Cell cell, Set<String> newest) {
        if (cell.hasFlag(OTHER_STATISTIC)) {
            return Use.OTHER_STATISTIC;
        }
        if (cell.hasFlag(CONFLICT)) {
            return Use.CONFLICT;
        }
        if (cell.status() != Status.PUBLISHED) {
            return Use.PROVISIONAL;
        }
        return newest.contains(cell.id()) ? Use.USED : Use.OTHER_LEVEL;
    }
}
