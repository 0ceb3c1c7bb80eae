package plenary.reports.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plenary.reports.explain.Explanations;
import plenary.reports.input.Area;
import plenary.reports.input.Definition;
import plenary.reports.input.Edition;
import plenary.reports.input.Status;
import plenary.reports.text.Flags;
import plenary.reports.text.Labels;

/** All pages of a report. */
public final class Site {

    private final Templates templates = new Templates();
    private final Atlas atlas;
    private final ExplainPages explain;

    public Site(Edition edition, Labels labels, Explanations explanations) {
        this.atlas = Atlas.of(edition, labels);
        this.explain = new ExplainPages(atlas, explanations);
    }

    /** In the order in which they are read. */
    public List<Page> pages() {
        Edition edition = atlas.edition();
        List<Page> pages = new ArrayList<>();
        IndexView index = IndexView.of(atlas);
        pages.add(new Page(
                "index.html",
                "index.jte",
                Map.of("frame", new Frame(edition, atlas.labels(), "Overview", "", "overview"), "view", index)));
        for (Definition definition : edition.definitions()) {
            if (!atlas.strata(definition.id()).cells().isEmpty()) {
                pages.addAll(IndicatorPages.of(atlas, definition));
                pages.add(explain.of(definition));
            }
        }
        for (Area country : edition.countries()) {
            pages.add(new Page(
                    "countries/" + country.code() + ".html",
                    "country.jte",
                    Map.of(
                            "frame",
                            new Frame(edition, atlas.labels(), country.markedName(), "../", "countries"),
                            "view",
                            CountryProfile.of(atlas, country))));
        }
        pages.add(new Page(
                "quality.html",
                "quality.jte",
                Map.of(
                        "frame",
                        new Frame(edition, atlas.labels(), "Data quality", "", "quality"),
                        "view",
                        QualityView.of(atlas, index.chapters()))));
        edition.correction()
                .ifPresent(correction -> pages.add(new Page(
                        "changes.html",
                        "changes.jte",
                        Map.of(
                                "frame",
                                new Frame(edition, atlas.labels(), "Changed cells", "", "methods"),
                                "correction",
                                correction))));
        pages.add(new Page(
                "methods.html",
                "methods.jte",
                Map.of(
                        "frame",
                        new Frame(edition, atlas.labels(), "Methods", "", "methods"),
                        "statuses",
                        List.of(Status.values()),
                        "flags",
                        Flags.known())));
        return pages;
    }

    /**
     * The page of a country for that country, before readers see the report: what shows where others lie is left out.
     *
     * @param notice said above everything else
     */
    public Page preview(Area country, String notice) {
        Edition edition = atlas.edition();
        return new Page(
                "countries/" + country.code() + ".html",
                "country.jte",
                Map.of(
                        "frame",
                        new Frame(edition, atlas.labels(), country.markedName(), "../", "countries", notice),
                        "view",
                        CountryProfile.of(atlas, country).withoutOthers()));
    }

    public String html(Page page) {
        return templates.html(page);
    }
}
