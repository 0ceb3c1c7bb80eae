package plenary.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plenary.reports.input.Definition;

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
        Strata strata = atlas.strata(definition.id());
        int count = strata.withValues().size();
        Panels panels = new Panels(atlas, definition);
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
                panels.rows(strata.withoutValues()),
                Turnaround.of(atlas, definition));
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
                .reduce((one, other) -> other.values() > one.values() ? other : one)
                .orElseThrow();
        String strip = split ? Strips.of(atlas, definition.id(), headline) : "";
        String href = split ? definition.id() + "." + key + ".html" : "#s-" + key;
        return new IndicatorView.Section(key, headline.section(), href, panels, headline, strip);
    }

    private Frame frame(String title) {
        return new Frame(atlas.edition(), atlas.labels(), title, "../", "indicators");
    }
}
