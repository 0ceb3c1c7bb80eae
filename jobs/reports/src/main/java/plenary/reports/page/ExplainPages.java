package plenary.reports.page;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plenary.reports.explain.CellLink;
import plenary.reports.explain.Explanation;
import plenary.reports.explain.Explanations;
import plenary.reports.explain.SealedSubmission;
import plenary.reports.input.Cell;
import plenary.reports.input.Definition;

/** The page of each indicator that explains every one of its cells. */
final class ExplainPages {

    private final Atlas atlas;
    private final Explanations explanations;

    ExplainPages(Atlas atlas, Explanations explanations) {
        this.atlas = atlas;
        this.explanations = explanations;
    }

    Page of(Definition definition) {
        return new Page(
                CellLink.page(definition.id()),
                "explain.jte",
                Map.of(
                        "frame",
                        new Frame(
                                atlas.edition(),
                                atlas.labels(),
                                "How the values of " + definition.id() + " came about",
                                "../",
                                "indicators"),
                        "view",
                        view(definition)));
    }

    private ExplainView view(Definition definition) {
        List<Explanation> all = atlas.edition().cellsOf(definition.id()).stream()
                .map(explanations::of)
                .toList();
        return new ExplainView(
                all.get(0).formulas(),
                sections(all),
                all.stream()
                        .filter(explanation -> explanation.cell().hasValue())
                        .findFirst()
                        .orElse(all.get(0)),
                submissions(all));
    }

    private List<ExplainView.Section> sections(List<Explanation> all) {
        Map<String, List<ExplainView.Line>> lines = new TreeMap<>();
        all.stream()
                .sorted(Comparator.comparing(
                                (Explanation explanation) -> explanation.cell().stratum())
                        .thenComparing(explanation -> explanation.cell().period()))
                .forEach(explanation -> lines.computeIfAbsent(explanation.cell().area(), area -> new ArrayList<>())
                        .add(new ExplainView.Line(explanation, stratum(explanation.cell()))));
        return lines.values().stream()
                .map(own -> new ExplainView.Section(own.get(0).explanation().area(), own))
                .sorted(Comparator.comparing(
                                (ExplainView.Section section) -> section.area().isGroup())
                        .thenComparing(section -> section.area().name())
                        .thenComparing(section -> section.area().code()))
                .toList();
    }

    private String stratum(Cell cell) {
        String words = atlas.labels().full(cell.stratum());
        return cell.period().equals("_T") ? words : words + ", " + cell.period();
    }

    private static Collection<SealedSubmission> distinct(List<Explanation> all) {
        Map<String, SealedSubmission> byPlace = new TreeMap<>();
        all.forEach(explanation ->
                explanation.submissions().forEach(submission -> byPlace.put(submission.folder(), submission)));
        return byPlace.values();
    }

    private static List<SealedSubmission> submissions(List<Explanation> all) {
        return List.copyOf(distinct(all));
    }
}
