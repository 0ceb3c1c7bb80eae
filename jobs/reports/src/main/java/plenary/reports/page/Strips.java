package plenary.reports.page;

import java.util.List;
import java.util.Optional;
import plenary.reports.chart.DotRow;
import plenary.reports.chart.PositionStrip;
import plenary.reports.input.Cell;
import plenary.reports.input.Stratum;
import plenary.reports.scene.SvgWriter;
import plenary.reports.text.Quartiles;

/** Small drawings of where countries lie, for tables and cards. */
final class Strips {

    private Strips() {}

    /** All countries of a panel. */
    static String of(Atlas atlas, String indicator, Panel panel) {
        if (panel.basis().isPresent()) {
            return levels(panel.basis().get(), "strip-" + panel.id());
        }
        return countries(atlas, indicator, panel.stratum(), "strip-" + panel.id());
    }

    static String countries(Atlas atlas, String indicator, Stratum stratum, String id) {
        List<Cell> cells = atlas.strata(indicator).countryValues(stratum);
        return SvgWriter.write(
                new PositionStrip(
                                cells.size() + " countries on one line",
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                cells.stream().map(Cell::number).toList(),
                                median(atlas, indicator, cells),
                                level(atlas, indicator, stratum))
                        .scene(),
                id,
                "strip");
    }

    /** National levels and, where there is one, the regional level. */
    static String levels(RegionalBasis basis, String id) {
        return SvgWriter.write(
                new PositionStrip(
                                basis.levels().size() + " national levels on one line",
                                Optional.empty(),
                                false,
                                Optional.empty(),
                                basis.levels().stream()
                                        .map(row -> row.level().cell().number())
                                        .toList(),
                                Optional.empty(),
                                basis.regional().map(Cell::number))
                        .scene(),
                id,
                "strip");
    }

    /** One country among all. */
    static String own(Atlas atlas, Cell own, String id) {
        List<Cell> cells = atlas.strata(own.indicator()).countryValues(own.stratum());
        return SvgWriter.write(
                new PositionStrip(
                                "Place among " + cells.size() + " countries",
                                Optional.of(own.number()),
                                own.status() != plenary.reports.input.Status.PUBLISHED,
                                own.hasInterval()
                                        ? Optional.of(new DotRow.Range(
                                                Double.parseDouble(own.lower()), Double.parseDouble(own.upper())))
                                        : Optional.empty(),
                                cells.stream().map(Cell::number).toList(),
                                median(atlas, own.indicator(), cells),
                                level(atlas, own.indicator(), own.stratum()))
                        .scene(),
                id,
                "strip");
    }

    /** None of published levels: they are of several statistics. */
    private static Optional<Double> median(Atlas atlas, String indicator, List<Cell> cells) {
        return atlas.strata(indicator).bySource()
                ? Optional.empty()
                : Quartiles.of(Atlas.valuesOf(cells)).map(q -> Double.parseDouble(q.median()));
    }

    private static Optional<Double> level(Atlas atlas, String indicator, Stratum stratum) {
        return Atlas.isComparedWithRegion(indicator)
                ? atlas.regionalLevel(stratum).map(Cell::number)
                : Optional.empty();
    }
}
