package plenary.reports.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import plenary.reports.input.Cell;
import plenary.reports.input.Computation;
import plenary.reports.input.Edition;
import plenary.reports.input.NationalLevels;
import plenary.reports.input.Strata;
import plenary.reports.input.Stratum;

/** The published cells that a cell is made of, by the kind of its formula. */
final class Composition {

    /** Kinds of formula that take the newest level of each country, whatever its year. */
    static final Set<String> OF_NEWEST_LEVELS = Set.of("median-of-countries", "ratio-to-group");

    private static final String PUBLISHED_LEVELS = "DRL-PUB";
    private static final String USED = "used";

    private final Edition edition;
    private final Map<String, Computation> computations = new TreeMap<>();
    private final Map<String, Strata> strata = new TreeMap<>();

    Composition(Edition edition) {
        this.edition = edition;
        edition.definitions().forEach(definition -> computations.put(definition.id(), definition.computation()));
    }

    /** Empty for a cell that is made of values of facilities or of rows alone. */
    List<Part> of(Cell cell) {
        Computation computation = computations.get(cell.indicator());
        if (computation == null || cell.stratum().isUnsplit() && cell.period().equals("_T")) {
            return List.of();
        }
        return switch (computation.kind()) {
            case "per-inhabitant", "per-examination" ->
                used(same(computation.of().get(0), cell.area(), cell).stream());
            case "share-of-modality" -> share(cell, computation);
            case "pooled-ratio-of-countries" ->
                used(members(cell).stream()
                        .flatMap(area -> same(computation.of().get(0), area, cell).stream()));
            case "quantile-of-pooled-facilities" -> besides(cell, computation);
            case "median-of-countries" ->
                levels(members(cell), cell, computation.of().get(0));
            case "ratio-to-group" -> ratio(cell, computation);
            case "share-above-reference" -> previousLevels(cell);
            default -> List.of();
        };
    }

    private List<Part> used(Stream<Cell> cells) {
        return cells.map(cell -> new Part(cell, cell.hasValue() ? USED : "used, withheld itself", of(cell)))
                .toList();
    }

    private List<String> members(Cell cell) {
        return edition.members().getOrDefault(cell.area(), List.of());
    }

    private Strata strata(String indicator) {
        return strata.computeIfAbsent(indicator, id -> Strata.of(edition, id));
    }

    private Optional<Cell> same(String indicator, String area, Cell cell) {
        return at(indicator, area, cell.period(), cell.stratum());
    }

    private Optional<Cell> at(String indicator, String area, String period, Stratum stratum) {
        return strata(indicator).in(stratum).stream()
                .filter(other -> other.area().equals(area) && other.period().equals(period))
                .findFirst();
    }

    private List<Part> share(Cell cell, Computation computation) {
        String total = computation.of().get(0);
        Stratum whole = cell.stratum();
        Stratum part = new Stratum(
                computation.text("modality"),
                whole.examCategory(),
                whole.indication(),
                whole.band(),
                whole.quantity(),
                whole.setting(),
                whole.topic());
        return used(Stream.of(part, whole).flatMap(one -> at(total, cell.area(), cell.period(), one).stream()));
    }

    /** Facilities are pooled, not countries: the countries' own levels stand beside it and do not enter. */
    private List<Part> besides(Cell cell, Computation computation) {
        return computations.entrySet().stream()
                .filter(other -> other.getValue().kind().equals("quantile-of-facilities"))
                .filter(other -> other.getValue().of().equals(computation.of())
                        && other.getValue().text("probability").equals(computation.text("probability")))
                .flatMap(other -> members(cell).stream().flatMap(area -> same(other.getKey(), area, cell).stream()))
                .map(own -> new Part(own, "own level; its facilities enter, the level does not", List.of()))
                .toList();
    }

    private List<Part> ratio(Cell cell, Computation computation) {
        List<Part> parts = new ArrayList<>(
                levels(List.of(cell.area()), cell, computation.of().get(0)));
        parts.addAll(used(
                at(computation.of().get(1), cell.stratum().topic(), cell.period(), level(cell.stratum())).stream()));
        return parts;
    }

    private List<Part> levels(List<String> areas, Cell cell, String computed) {
        return NationalLevels.of(strata(computed), strata(PUBLISHED_LEVELS), level(cell.stratum())).levels().stream()
                .filter(level -> areas.contains(level.cell().area()))
                .map(level -> new Part(level.cell(), level.use().words(), of(level.cell())))
                .toList();
    }

    private List<Part> previousLevels(Cell cell) {
        return strata(PUBLISHED_LEVELS).in(cell.stratum()).stream()
                .filter(level ->
                        level.area().equals(cell.area()) && level.period().compareTo(cell.period()) < 0)
                .map(level -> new Part(
                        level,
                        NationalLevels.isBarred(level) ? "not used" : "published before; the newest one is used",
                        List.of()))
                .toList();
    }

    /** The stratum that levels are known by: neither setting nor topic. */
    private static Stratum level(Stratum stratum) {
        return new Stratum(
                stratum.modality(),
                stratum.examCategory(),
                stratum.indication(),
                stratum.band(),
                stratum.quantity(),
                "_Z",
                "_Z");
    }
}
