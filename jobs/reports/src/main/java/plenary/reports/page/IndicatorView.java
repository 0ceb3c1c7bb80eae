package plenary.reports.page;

import java.util.List;
import java.util.Optional;
import plenary.reports.input.Definition;
import plenary.reports.input.Theme;
import plenary.reports.text.Units;

/**
 * What the page of an indicator shows.
 *
 * @param split true when each section has a page of its own
 * @param withoutValues cells of strata in which nobody has a value
 * @param glance the comparison to read first; empty where one chart shows it
 * @param turnaround SVG of the turnaround bands; empty for other families
 */
public record IndicatorView(
        Definition definition,
        Theme theme,
        List<Section> sections,
        boolean split,
        List<TableRow> withoutValues,
        Optional<Turnaround> turnaround,
        Optional<Glance> glance) {

    public IndicatorView {
        sections = List.copyOf(sections);
        withoutValues = List.copyOf(withoutValues);
    }

    /**
     * One examination, one modality or everything.
     *
     * @param href page of the section, else its anchor
     * @param headline panel with most countries
     * @param strip SVG of where the countries lie in the headline; empty unless the section has its own page
     */
    public record Section(String key, String title, String href, List<Panel> panels, Panel headline, String strip) {

        public Section {
            panels = List.copyOf(panels);
        }
    }

    public List<String> marks() {
        return Marks.words(definition.mark());
    }

    public String unit() {
        return definition.unit().equals("1") ? "pure number" : Units.words(definition.unit());
    }

    public String direction() {
        return switch (definition.direction()) {
            case "UP", "U" -> "Higher is better";
            case "DOWN", "D" -> "Lower is better";
            case "BAND", "T" -> "A target band is best";
            default -> "Neither high nor low is good in itself";
        };
    }

    /** On the charts of a regional level its own line stands among the national ones. */
    public boolean isComparedWithRegion() {
        return Atlas.isComparedWithRegion(definition.id()) || isRegional();
    }

    /** What a hollow dot means on the charts of this indicator. */
    public String hollow() {
        if (isRegional()) {
            return "shown, not used for the regional level";
        }
        return definition.id().equals(Atlas.PUBLISHED_DRL)
                ? "not built on facility medians, or contradicted: nothing is computed from it"
                : "provisional or of low quality";
    }

    public boolean isRegional() {
        return definition.id().equals(Atlas.REGIONAL_DRL);
    }

    /** How many strata have a regional level, and what one needs. */
    public String regionalSummary() {
        List<RegionalBasis> all = sections.stream()
                .flatMap(section -> section.panels().stream())
                .flatMap(panel -> panel.basis().stream())
                .toList();
        long with = all.stream().filter(basis -> basis.regional().isPresent()).count();
        String needed = definition.countries() > 0 ? definition.countries() + " countries" : "several countries";
        return with + " of the " + all.size() + " charts have a regional level. It needs " + needed
                + " with a level built on facility medians, each counted once; levels built on another statistic, or on"
                + " one that is not stated, are shown hollow and never used.";
    }

    /** True when no section has more than one chart, so that the charts stand side by side under their sections' names. */
    public boolean isFlat() {
        return !isFew()
                && glance.isEmpty()
                && sections.size() > 1
                && sections.stream().allMatch(section -> section.panels().size() == 1);
    }

    /** True when each panel has the whole width. */
    public boolean isFew() {
        return sections.stream()
                .flatMap(section -> section.panels().stream())
                .anyMatch(panel -> !panel.wide().isEmpty());
    }

    public int panels() {
        return sections.stream().mapToInt(section -> section.panels().size()).sum();
    }
}
