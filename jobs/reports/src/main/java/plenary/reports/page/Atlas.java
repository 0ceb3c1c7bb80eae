package plenary.reports.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import plenary.reports.input.Cell;
import plenary.reports.input.Definition;
import plenary.reports.input.Edition;
import plenary.reports.input.NationalLevels;
import plenary.reports.input.Strata;
import plenary.reports.input.Stratum;
import plenary.reports.text.Labels;

/** The edition as all pages see it: its cells by indicator and stratum, with names and rounding. */
public record Atlas(Edition edition, Labels labels, Numbers numbers, Map<String, Strata> index) {

    /** National reference level, and what countries are compared with in its strata. */
    public static final String NATIONAL_DRL = "DOS-02";

    static final String PUBLISHED_DRL = "DRL-PUB";
    static final String REGIONAL_DRL = "DOS-06";

    public static Atlas of(Edition edition, Labels labels) {
        return new Atlas(edition, labels, new Numbers(edition), new ConcurrentHashMap<>());
    }

    public Strata strata(String indicator) {
        return index.computeIfAbsent(indicator, id -> Strata.of(edition, id));
    }

    /** Regional reference level of a stratum: that of all countries, else of the first group that has one. */
    Optional<Cell> regionalLevel(Stratum stratum) {
        return strata(REGIONAL_DRL).latest(stratum.withoutTopic()).stream()
                .filter(Cell::hasValue)
                .min(Comparator.comparing((Cell cell) -> cell.area().equals("G_ALL") ? "" : cell.area()));
    }

    public NationalLevels nationalLevels(Stratum stratum) {
        return NationalLevels.of(strata(NATIONAL_DRL), strata(PUBLISHED_DRL), stratum);
    }

    /**
     * Comparators that stand beside the values of a stratum. One that names no dimension is one of the total, wherever the
     * indicator has a total of the modalities.
     */
    public List<Definition.Reference> references(Definition definition, Stratum stratum) {
        boolean hasTotal = strata(definition.id()).withValues().stream().anyMatch(Atlas::isTotal);
        return definition.references().stream()
                .filter(reference -> reference.appliesTo(stratum))
                .filter(reference ->
                        isTotal(stratum) || !hasTotal || !reference.dimensions().isEmpty())
                .toList();
    }

    private static boolean isTotal(Stratum stratum) {
        return Stratum.isWhole(stratum.modality()) && Stratum.isWhole(stratum.examCategory());
    }

    static boolean isComparedWithRegion(String indicator) {
        return indicator.equals(NATIONAL_DRL) || indicator.equals(PUBLISHED_DRL);
    }

    /** By value; countries that have the same one by their code. */
    static List<Cell> ascending(List<Cell> cells) {
        return cells.stream()
                .sorted(Comparator.comparingDouble(Cell::number).thenComparing(Cell::area))
                .toList();
    }

    static List<String> valuesOf(List<Cell> cells) {
        return cells.stream().map(Cell::value).toList();
    }
}
