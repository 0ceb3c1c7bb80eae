package plenary.reports.explain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plenary.reports.input.Area;
import plenary.reports.input.Cell;
import plenary.reports.input.Definition;
import plenary.reports.input.Edition;
import plenary.reports.input.Stratum;
import plenary.reports.text.Labels;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Manifest;
import plenary.schemas.contract.Contract;

/** Explains any cell of one revision. */
public final class Explanations {

    private final Edition edition;
    private final Labels labels;
    private final SealedSubmissions sealed;
    private final Disclosure disclosure;
    private final Composition composition;
    private final RowFilters filters;
    private final Sources sources;
    private final Map<String, Definition> definitions;

    private Explanations(
            Edition edition, Contract contract, Labels labels, SealedSubmissions sealed, Disclosure disclosure) {
        this.edition = edition;
        this.labels = labels;
        this.sealed = sealed;
        this.disclosure = disclosure;
        this.composition = new Composition(edition);
        this.filters = new RowFilters(contract);
        this.sources = new Sources(edition, contract);
        this.definitions =
                edition.definitions().stream().collect(Collectors.toMap(Definition::id, Function.identity()));
    }

    public static Explanations of(Archive archive, Edition edition, Contract contract, Labels labels) {
        Manifest manifest = edition.manifest();
        Path conf = archive.conf(manifest.edition(), manifest.revision());
        return new Explanations(
                edition, contract, labels, SealedSubmissions.read(archive, manifest), Disclosure.read(conf));
    }

    public Optional<Explanation> of(String id) {
        return edition.cells().stream()
                .filter(cell -> cell.id().equals(id))
                .findFirst()
                .map(this::of);
    }

    public Explanation of(Cell cell) {
        List<Formula> formulas = formulas(cell.indicator());
        List<String> areas = sources.areas(cell);
        List<String> datasets = sources.datasets(cell, formulas.get(0));
        List<SealedSubmission> submissions = sealed.all().stream()
                .filter(one -> areas.contains(one.input().country())
                        && datasets.contains(one.input().dataset()))
                .toList();
        return new Explanation(
                cell,
                edition.area(cell.area()),
                dimensions(cell.stratum()),
                cell.hasValue() ? Optional.empty() : Optional.of(EmptyReason.of(cell, formulas.get(0), disclosure)),
                formulas,
                filters.of(cell, areas, datasets, formulas),
                members(cell),
                composition.of(cell),
                submissions,
                unsent(areas, datasets, submissions),
                edition.manifest().withdrawn().stream()
                        .filter(one -> areas.contains(one.country()) && datasets.contains(one.dataset()))
                        .toList(),
                objections(cell, areas),
                Versions.of(edition.manifest(), datasets));
    }

    private List<Formula> formulas(String indicator) {
        Map<String, Formula> formulas = new java.util.LinkedHashMap<>();
        collect(indicator, formulas);
        return List.copyOf(formulas.values());
    }

    private void collect(String indicator, Map<String, Formula> formulas) {
        Definition definition = definitions.get(indicator);
        if (definition != null && !formulas.containsKey(indicator)) {
            formulas.put(indicator, Formula.of(definition, edition.manifest()));
            definition.computation().of().forEach(other -> collect(other, formulas));
        }
    }

    private List<Explanation.Dimension> dimensions(Stratum stratum) {
        List<Explanation.Dimension> dimensions = new ArrayList<>();
        stratum.columns().forEach((column, code) -> {
            if (!Stratum.isWhole(code)) {
                dimensions.add(new Explanation.Dimension(column, code, labels.dimension(column, code)));
            }
        });
        return dimensions;
    }

    private List<Area> members(Cell cell) {
        return cell.isOfGroup()
                ? edition.members().getOrDefault(cell.area(), List.of()).stream()
                        .map(edition::area)
                        .toList()
                : List.of();
    }

    private static List<Explanation.Unsent> unsent(
            List<String> areas, List<String> datasets, List<SealedSubmission> submissions) {
        Map<String, Set<String>> sent = new TreeMap<>();
        submissions.forEach(one -> sent.computeIfAbsent(one.input().country(), country -> new TreeSet<>())
                .add(one.input().dataset()));
        return areas.stream()
                .flatMap(area -> datasets.stream()
                        .filter(dataset -> !sent.getOrDefault(area, Set.of()).contains(dataset))
                        .map(dataset -> new Explanation.Unsent(area, dataset)))
                .toList();
    }

    /** Those against this very cell, and those against a country's page as a whole. */
    private List<Manifest.Objection> objections(Cell cell, List<String> areas) {
        return Stream.of(edition.manifest().objections())
                .flatMap(List::stream)
                .filter(one -> one.cell().equals(cell.id()) || one.cell().isEmpty() && areas.contains(one.country()))
                .toList();
    }
}
