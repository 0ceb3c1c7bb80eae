package plenary.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plenary.reports.chart.DotPlot;
import plenary.reports.input.Area;
import plenary.reports.input.Cell;
import plenary.reports.input.Definition;
import plenary.reports.input.NationalLevels;
import plenary.reports.input.Status;
import plenary.reports.input.Strata;
import plenary.reports.input.Stratum;
import plenary.reports.scene.SvgWriter;
import plenary.reports.text.Labels;

/** Makes the panels of one indicator. */
final class Panels {

    private final Atlas atlas;
    private final Definition definition;
    private final Strata strata;
    private final Charts charts;

    Panels(Atlas atlas, Definition definition) {
        this.atlas = atlas;
        this.definition = definition;
        this.strata = atlas.strata(definition.id());
        this.charts = new Charts(atlas, definition);
    }

    /** Panels by section, both in the order of the report. */
    Map<String, List<Panel>> bySection(boolean few) {
        Map<String, List<Panel>> sections = new java.util.LinkedHashMap<>();
        for (Stratum stratum : strata()) {
            sections.computeIfAbsent(Labels.sectionKey(stratum), key -> new ArrayList<>())
                    .add(isRegional() ? regional(stratum, few) : panel(stratum, few));
        }
        return sections;
    }

    /** Strata that have a chart: of a regional level also those that have none yet, since the chart says why. */
    List<Stratum> strata() {
        return isRegional()
                ? NationalLevels.strata(atlas.strata(Atlas.PUBLISHED_DRL), atlas.strata(Atlas.REGIONAL_DRL))
                : strata.withValues();
    }

    /** Cells that no chart's table has. */
    List<TableRow> withoutChart() {
        List<Stratum> shown = strata();
        return rows(strata.withoutValues().stream()
                .filter(cell -> !shown.contains(cell.stratum()))
                .toList());
    }

    private boolean isRegional() {
        return definition.id().equals(Atlas.REGIONAL_DRL);
    }

    private Panel regional(Stratum stratum, boolean few) {
        String id = anchor(stratum);
        NationalLevels levels = atlas.nationalLevels(stratum);
        RegionalBasis basis = RegionalBasis.of(atlas, definition, stratum, levels);
        DotPlot plot = charts.levels(stratum, levels);
        boolean drawn = !plot.rows().isEmpty();
        Set<String> shown =
                levels.levels().stream().map(level -> level.cell().area()).collect(Collectors.toSet());
        List<Area> absent = atlas.edition().countries().stream()
                .filter(country -> !shown.contains(country.code()))
                .toList();
        return new Panel(
                id,
                stratum,
                atlas.labels().section(stratum),
                atlas.labels().within(stratum),
                drawn ? narrow(plot, id, few) : "",
                drawn && few ? wide(plot, id) : "",
                absent.isEmpty()
                        ? List.of()
                        : List.of(new Missing(
                                "st-absent",
                                "No level",
                                "The country has published none, and none from its data may be shown.",
                                absent)),
                rows(strata.in(stratum)),
                basis.notUsed(),
                levels.shown(),
                Optional.of(basis));
    }

    private Panel panel(Stratum stratum, boolean few) {
        String id = anchor(stratum);
        DotPlot plot = charts.dotPlot(stratum);
        return new Panel(
                id,
                stratum,
                atlas.labels().section(stratum),
                atlas.labels().within(stratum),
                narrow(plot, id, few),
                few ? wide(plot, id) : "",
                missing(stratum),
                rows(strata.in(stratum)),
                charts.notes(stratum),
                (int) strata.countryValues(stratum).stream()
                        .map(Cell::area)
                        .distinct()
                        .count(),
                Optional.empty());
    }

    private static String narrow(DotPlot plot, String id, boolean few) {
        return SvgWriter.write(plot.scene(DotPlot.Size.NARROW), id + (few ? "-n" : ""), few ? "plot narrow" : "plot");
    }

    private static String wide(DotPlot plot, String id) {
        return SvgWriter.write(plot.scene(DotPlot.Size.WIDE), id, "plot wide");
    }

    List<TableRow> rows(List<Cell> cells) {
        return cells.stream()
                .map(cell -> new TableRow(
                        atlas.edition().area(cell.area()), atlas.numbers().shown(cell)))
                .sorted(Comparator.comparing((TableRow row) -> row.area().isGroup())
                        .thenComparing(row -> row.area().name())
                        .thenComparing(row -> row.cell().period())
                        .thenComparing(row -> row.cell().id()))
                .toList();
    }

    private List<Missing> missing(Stratum stratum) {
        Map<String, Status> unsplit = strata.withoutValues().stream()
                .filter(cell -> cell.stratum().isUnsplit())
                .collect(Collectors.toMap(Cell::area, Cell::status, (one, other) -> one, TreeMap::new));
        Set<String> shown =
                strata.countryValues(stratum).stream().map(Cell::area).collect(Collectors.toSet());
        Map<Status, List<Area>> byStatus = new TreeMap<>();
        List<Area> absent = new ArrayList<>();
        for (Area country : atlas.edition().countries()) {
            if (shown.contains(country.code())) {
                continue;
            }
            Optional<Status> status = strata.of(stratum, country.code())
                    .map(Cell::status)
                    .or(() -> Optional.ofNullable(unsplit.get(country.code())));
            status.ifPresentOrElse(
                    known -> byStatus.computeIfAbsent(known, key -> new ArrayList<>())
                            .add(country),
                    () -> absent.add(country));
        }
        List<Missing> missing = new ArrayList<>();
        byStatus.forEach(
                (status, areas) -> missing.add(new Missing(status.symbol(), status.title(), status.meaning(), areas)));
        if (!absent.isEmpty()) {
            missing.add(new Missing(
                    "st-absent",
                    "None in its data",
                    "The country sent data, but nothing of this kind was in them.",
                    absent));
        }
        return missing;
    }

    static String anchor(Stratum stratum) {
        String anchor = String.join(
                ".",
                stratum.columns().values().stream()
                        .filter(code -> !Stratum.isWhole(code))
                        .toList());
        return "p-" + (anchor.isEmpty() ? "all" : anchor.replaceAll("[^A-Za-z0-9_.-]", "-"));
    }
}
