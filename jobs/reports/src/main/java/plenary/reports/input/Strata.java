package plenary.reports.input;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The cells of one indicator by stratum.
 *
 * @param bySource true when a country may have several cells in a stratum, one a source, told apart by topic
 */
public record Strata(String indicator, Map<Stratum, List<Cell>> cells, boolean bySource) {

    /** Published levels of others: the one indicator that keeps a cell a source. */
    private static final String BY_SOURCE = "DRL-PUB";

    public static Strata of(Edition edition, String indicator) {
        boolean bySource = indicator.equals(BY_SOURCE);
        Map<Stratum, List<Cell>> byStratum = new TreeMap<>();
        edition.cellsOf(indicator)
                .forEach(cell -> byStratum
                        .computeIfAbsent(
                                bySource ? cell.stratum().withoutTopic() : cell.stratum(), stratum -> new ArrayList<>())
                        .add(cell));
        return new Strata(indicator, byStratum, bySource);
    }

    /** Strata in which somebody has a value, in the order of the report. */
    public List<Stratum> withValues() {
        return cells.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(Cell::hasValue))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Cells of strata in which nobody has a value, such as those that say that nothing was submitted. */
    public List<Cell> withoutValues() {
        return cells.values().stream()
                .filter(list -> list.stream().noneMatch(Cell::hasValue))
                .flatMap(List::stream)
                .toList();
    }

    public List<Cell> in(Stratum stratum) {
        return cells.getOrDefault(bySource ? stratum.withoutTopic() : stratum, List.of());
    }

    /** One cell an area, or one an area and source: of the latest period with a value, else of the latest period. */
    public List<Cell> latest(Stratum stratum) {
        Map<String, Cell> latest = new TreeMap<>();
        in(stratum).stream()
                .sorted(Comparator.comparing(Cell::hasValue).thenComparing(Cell::period))
                .forEach(cell ->
                        latest.put(bySource ? cell.area() + " " + cell.stratum().topic() : cell.area(), cell));
        return List.copyOf(latest.values());
    }

    public List<Cell> countryValues(Stratum stratum) {
        return latest(stratum).stream()
                .filter(cell -> cell.hasValue() && !cell.isOfGroup())
                .toList();
    }

    public Optional<Cell> of(Stratum stratum, String area) {
        return latest(stratum).stream().filter(cell -> cell.area().equals(area)).findFirst();
    }

    /** The stratum that most countries have a value in; of several the least split, then the first. */
    public Optional<Stratum> headline() {
        return withValues().stream()
                .max(Comparator.comparingInt(
                                (Stratum stratum) -> countryValues(stratum).size())
                        .thenComparing(Stratum::totals)
                        .thenComparing(Comparator.reverseOrder()));
    }
}
