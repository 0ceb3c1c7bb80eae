package plenary.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plenary.reports.input.Definition;
import plenary.reports.input.Stratum;

/** The page of an indicator and, when it has very many strata, one page for each of its sections. */
final class IndicatorPages {

    /** More charts than this on one page would be scrolled past, not read. */
    private static final int MOST_PANELS = 20;

    /** So few charts get the whole width. */
    private static final int FEW_PANELS = 3;

    private final Atlas atlas;
    private final List<Page> pages = new ArrayList<>();

    private IndicatorPages(Atlas atlas) {
        this.atlas = atlas;
    }

    static List<Page> of(Atlas atlas, Definition definition) {
        IndicatorPages maker = new IndicatorPages(atlas);
        maker.make(definition);
        return List.copyOf(maker.pages);
    }

    private void make(Definition definition) {
        Panels panels = new Panels(atlas, definition);
        int count = panels.strata().size();
        boolean split = count > MOST_PANELS;
        List<IndicatorView.Section> sections = new ArrayList<>();
        for (Map.Entry<String, List<Panel>> section :
                panels.bySection(count <= FEW_PANELS).entrySet()) {
            sections.add(section(definition, section.getKey(), section.getValue(), split));
        }
        IndicatorView view = new IndicatorView(
                definition,
                plenary.reports.input.Theme.of(definition),
                sections,
                split,
                panels.withoutChart(),
                Turnaround.of(atlas, definition),
                Glance.of(atlas, definition.id(), charts(sections, split)));
        String path = "indicators/" + definition.id() + ".html";
        pages.add(new Page(
                path,
                "indicator.jte",
                Map.of("frame", frame(definition.id() + " " + definition.title()), "view", view)));
        if (split) {
            for (IndicatorView.Section section : sections) {
                pages.add(new Page(
                        "indicators/" + section.href(),
                        "indicator-section.jte",
                        Map.of(
                                "frame",
                                frame(definition.id() + " " + section.title()),
                                "view",
                                view,
                                "section",
                                section)));
            }
        }
    }

    private IndicatorView.Section section(Definition definition, String key, List<Panel> panels, boolean split) {
        Panel headline = panels.stream()
                .reduce((one, other) -> precedes(other, one) ? other : one)
                .orElseThrow();
        String strip = split ? Strips.of(atlas, definition.id(), headline) : "";
        String href = split ? definition.id() + "." + key + ".html" : "#s-" + key;
        return new IndicatorView.Section(key, headline.section(), href, panels, headline, strip);
    }

    /** More countries first; of as many, the chart that is split the least. */
    private static boolean precedes(Panel one, Panel other) {
        return one.values() > other.values()
                || one.values() == other.values()
                        && one.stratum().totals() > other.stratum().totals();
    }

    /** Where the chart of each stratum is, seen from the page of the indicator. */
    private static Map<Stratum, String> charts(List<IndicatorView.Section> sections, boolean split) {
        Map<Stratum, String> charts = new TreeMap<>();
        for (IndicatorView.Section section : sections) {
            for (Panel panel : section.panels()) {
                panel.rows().stream()
                        .findFirst()
                        .ifPresent(row ->
                                charts.put(row.cell().stratum(), (split ? section.href() : "") + "#" + panel.id()));
            }
        }
        return charts;
    }

    private Frame frame(String title) {
        return new Frame(atlas.edition(), atlas.labels(), title, "../", "indicators");
    }
}
