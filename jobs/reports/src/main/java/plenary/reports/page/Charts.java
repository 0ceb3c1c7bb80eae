package plenary.reports.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenary.reports.chart.DotPlot;
import plenary.reports.chart.DotRow;
import plenary.reports.chart.ReferenceLine;
import plenary.reports.input.Area;
import plenary.reports.input.Cell;
import plenary.reports.input.Definition;
import plenary.reports.input.NationalLevels;
import plenary.reports.input.Status;
import plenary.reports.input.Strata;
import plenary.reports.input.Stratum;
import plenary.reports.text.Quartiles;
import plenary.reports.text.Rounding;
import plenary.reports.text.Units;

/** Makes the dot plot of a stratum from its cells. */
record Charts(Atlas atlas, Definition definition) {

    /** Indicators of the quartiles that are drawn behind a median, by its indicator. */
    private static final Map<String, List<String>> SPREAD =
            Map.of("DOS-03", List.of("DOS-04", "DOS-02"), "FME-01", List.of("FME-02", "FME-03"));

    DotPlot dotPlot(Stratum stratum) {
        Strata strata = atlas.strata(definition.id());
        List<Cell> shown =
                strata.latest(stratum).stream().filter(Cell::hasValue).toList();
        String unit = shown.get(0).unit();
        List<ReferenceLine> references = references(stratum, unit);
        Optional<Quartiles> quartiles =
                strata.bySource() ? Optional.empty() : Quartiles.of(Atlas.valuesOf(strata.countryValues(stratum)));
        String title = definition.title() + ": " + atlas.labels().full(stratum);
        return new DotPlot(
                title,
                description(shown, unit, references, quartiles),
                Units.words(unit).isEmpty() ? definition.title() : Units.words(unit),
                unit.equals("%"),
                shown.stream()
                        .map(cell -> strata.bySource() ? published(cell, stratum) : row(cell, stratum))
                        .toList(),
                references,
                quartiles.map(q -> new DotPlot.Summary(
                        q.count(),
                        Double.parseDouble(q.lower()),
                        Double.parseDouble(q.median()),
                        Double.parseDouble(q.upper()),
                        text(unit, q.median()))));
    }

    /** National levels as dots, those that the regional level does not rest on hollow, and the regional levels below. */
    DotPlot levels(Stratum stratum, NationalLevels levels) {
        List<Cell> regional = atlas.strata(Atlas.REGIONAL_DRL).latest(stratum).stream()
                .filter(Cell::hasValue)
                .toList();
        String unit = levels.levels().isEmpty()
                ? atlas.strata(Atlas.REGIONAL_DRL).in(stratum).get(0).unit()
                : levels.levels().get(0).cell().unit();
        List<DotRow> rows = new ArrayList<>();
        levels.levels().forEach(level -> rows.add(level(level, stratum)));
        regional.forEach(cell -> rows.add(row(cell, stratum)));
        List<ReferenceLine> line = atlas
                .regionalLevel(stratum)
                .map(cell -> new ReferenceLine(cell.number(), "Regional DRL " + text(unit, cell.value()), true))
                .stream()
                .toList();
        List<Cell> cells =
                levels.levels().stream().map(NationalLevels.Level::cell).toList();
        return new DotPlot(
                "National levels: " + atlas.labels().full(stratum),
                description(cells, unit, line, Optional.empty()),
                Units.words(unit),
                false,
                rows,
                line,
                Optional.empty());
    }

    private DotRow level(NationalLevels.Level level, Stratum stratum) {
        DotRow row = row(level.cell(), stratum);
        return level.computed()
                ? row.with(row.name(), !level.isUsed(), level.use().words())
                : ofYear(row, level.cell(), !level.isUsed(), level.use().words());
    }

    /** A level as its country published it; hollow when nothing may be computed from it. */
    private DotRow published(Cell cell, Stratum stratum) {
        boolean hollow = cell.status() != Status.PUBLISHED || NationalLevels.isBarred(cell);
        return ofYear(
                row(cell, stratum),
                cell,
                hollow,
                atlas.labels().topic(cell.stratum().topic()));
    }

    /** A country may have published several levels: the year tells them apart. */
    private static DotRow ofYear(DotRow row, Cell cell, boolean hollow, String words) {
        return row.with(row.name() + " " + cell.period(), hollow, words);
    }

    private DotRow row(Cell cell, Stratum stratum) {
        Area area = atlas.edition().area(cell.area());
        Shown value = atlas.numbers().shown(cell);
        String basis = cell.facilities().isEmpty() ? "" : ", " + Rounding.count(cell.facilities()) + " facilities";
        String interval = value.interval().isEmpty() ? "" : " (95 % interval " + value.interval() + ")";
        return new DotRow(
                area.code(),
                area.name(),
                area.synthetic(),
                area.isGroup(),
                cell.status() != Status.PUBLISHED,
                cell.id(),
                cell.number(),
                range(cell.lower(), cell.upper()),
                spread(cell, stratum),
                value.text(),
                area.markedName() + ": " + value.withUnit() + interval + basis + ". " + value.title());
    }

    private Optional<DotRow.Range> spread(Cell cell, Stratum stratum) {
        List<String> ends = SPREAD.getOrDefault(definition.id(), List.of());
        if (ends.isEmpty()) {
            return Optional.empty();
        }
        Optional<Cell> low = atlas.strata(ends.get(0)).of(stratum, cell.area()).filter(Cell::hasValue);
        Optional<Cell> high = atlas.strata(ends.get(1)).of(stratum, cell.area()).filter(Cell::hasValue);
        return low.flatMap(from -> high.flatMap(to -> range(from.value(), to.value())));
    }

    private static Optional<DotRow.Range> range(String low, String high) {
        return low.isEmpty() || high.isEmpty()
                ? Optional.empty()
                : Optional.of(new DotRow.Range(Double.parseDouble(low), Double.parseDouble(high)));
    }

    private List<ReferenceLine> references(Stratum stratum, String unit) {
        List<ReferenceLine> lines = new ArrayList<>();
        if (Atlas.isComparedWithRegion(definition.id())) {
            atlas.regionalLevel(stratum)
                    .ifPresent(cell -> lines.add(
                            new ReferenceLine(cell.number(), "Regional DRL " + text(unit, cell.value()), true)));
        }
        for (Definition.Reference reference : atlas.references(definition, stratum)) {
            lines.add(new ReferenceLine(
                    new BigDecimal(reference.value()).doubleValue(),
                    reference.label() + " " + text(unit, reference.value()),
                    false));
        }
        return lines;
    }

    /** Where each line of a chart comes from, and what an interval that is missing means. */
    List<String> notes(Stratum stratum) {
        List<String> notes = new ArrayList<>();
        for (Definition.Reference reference : atlas.references(definition, stratum)) {
            if (!reference.source().isEmpty()) {
                notes.add(reference.label() + " " + reference.value() + ": " + reference.source()
                        + Marks.inBrackets(reference.mark()));
            }
        }
        List<String> without = atlas.strata(definition.id()).countryValues(stratum).stream()
                .filter(cell -> cell.hasFlag("CI_NOT_ATTAINABLE"))
                .map(cell -> atlas.edition().area(cell.area()).markedName())
                .sorted()
                .toList();
        if (!without.isEmpty()) {
            notes.add("No 95\u00a0% interval exists for so few facilities: " + String.join(", ", without) + ".");
        }
        return notes;
    }

    private String text(String unit, String number) {
        return atlas.numbers().text(definition.id(), unit, number);
    }

    private String description(
            List<Cell> shown, String unit, List<ReferenceLine> references, Optional<Quartiles> quartiles) {
        List<Cell> sorted = shown.stream()
                .filter(cell -> !cell.isOfGroup())
                .sorted(java.util.Comparator.comparingDouble(Cell::number))
                .toList();
        StringBuilder words = new StringBuilder("Dot plot. ");
        if (!sorted.isEmpty()) {
            long countries = sorted.stream().map(Cell::area).distinct().count();
            String several = countries == sorted.size() ? "" : sorted.size() + " values of ";
            words.append(sorted.size() == 1 ? "One country: " : several + countries + " countries, from ")
                    .append(Units.after(text(unit, sorted.get(0).value()), unit));
            if (sorted.size() > 1) {
                words.append(" to ")
                        .append(Units.after(
                                text(unit, sorted.get(sorted.size() - 1).value()), unit));
            }
            words.append(". ");
        }
        quartiles.ifPresent(q -> words.append("Median of countries ")
                .append(Units.after(text(unit, q.median()), unit))
                .append(". "));
        references.forEach(line -> words.append(line.label()).append(". "));
        return words.append("The table below has every value.").toString();
    }
}
