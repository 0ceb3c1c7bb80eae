package plenary.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plenary.reports.input.Area;
import plenary.reports.input.Cell;
import plenary.reports.input.Definition;
import plenary.reports.input.Status;
import plenary.reports.input.Strata;
import plenary.reports.input.Stratum;
import plenary.reports.input.Theme;
import plenary.reports.text.Quartiles;

/** Makes the page of a country from its cells. */
final class CountryProfile {

    private CountryProfile() {}

    static CountryView of(Atlas atlas, Area country) {
        List<Cell> own = atlas.edition().cells().stream()
                .filter(cell -> cell.area().equals(country.code()))
                .toList();
        List<CountryView.Part> parts = new ArrayList<>();
        List<CountryView.Unsent> unsent = new ArrayList<>();
        Map<Status, List<Cell>> gaps = new TreeMap<>();
        for (Definition definition : atlas.edition().definitions()) {
            List<Cell> cells = own.stream()
                    .filter(cell -> cell.indicator().equals(definition.id()))
                    .sorted(Comparator.comparing(Cell::stratum).thenComparing(Cell::period))
                    .toList();
            if (cells.isEmpty()) {
                continue;
            }
            if (cells.size() == 1 && cells.get(0).status() == Status.NOT_SUBMITTED) {
                unsent.add(new CountryView.Unsent(Theme.of(definition), definition, cells.get(0)));
                continue;
            }
            boolean hasLevel = Atlas.isComparedWithRegion(definition.id());
            parts.add(new CountryView.Part(
                    Theme.of(definition),
                    definition,
                    hasLevel,
                    headline(atlas, definition, country),
                    sections(atlas, country, cells)));
            cells.stream()
                    .filter(cell -> !cell.hasValue())
                    .forEach(cell -> gaps.computeIfAbsent(cell.status(), status -> new ArrayList<>())
                            .add(cell));
        }
        parts.sort(Comparator.comparing(CountryView.Part::theme)
                .thenComparing(part -> part.definition().id()));
        unsent.sort(Comparator.comparing(CountryView.Unsent::theme)
                .thenComparing(one -> one.definition().id()));
        return new CountryView(
                country,
                atlas.edition().submissions().stream()
                        .filter(line -> line.country().equals(country.code()))
                        .toList(),
                position(atlas, own),
                gaps.entrySet().stream()
                        .map(entry -> new CountryView.Gap(
                                entry.getKey(),
                                entry.getValue().size(),
                                entry.getValue().stream()
                                        .map(Cell::indicator)
                                        .distinct()
                                        .toList()))
                        .toList(),
                unsent,
                parts);
    }

    private static List<CountryView.Section> sections(Atlas atlas, Area country, List<Cell> cells) {
        Map<String, List<CountryView.Line>> lines = new java.util.LinkedHashMap<>();
        for (Cell cell : cells) {
            lines.computeIfAbsent(atlas.labels().section(cell.stratum()), title -> new ArrayList<>())
                    .add(line(atlas, country, cell));
        }
        return lines.entrySet().stream()
                .map(entry -> section(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static String headline(Atlas atlas, Definition definition, Area country) {
        Strata strata = atlas.strata(definition.id());
        return strata.headline()
                .filter(stratum -> !strata.bySource())
                .flatMap(stratum -> strata.of(stratum, country.code()))
                .filter(Cell::hasValue)
                .map(cell -> atlas.labels().full(cell.stratum()) + ": "
                        + atlas.numbers().shown(cell).withUnit()
                        + (cell.period().equals("_T") ? "" : " (" + cell.period() + ")"))
                .orElse("");
    }

    private static CountryView.Section section(String title, List<CountryView.Line> lines) {
        return new CountryView.Section(
                title,
                lines.stream().filter(line -> line.row().cell().hasValue()).toList(),
                lines.stream()
                        .filter(line -> !line.row().cell().hasValue())
                        .collect(Collectors.groupingBy(line -> line.row().cell().status())));
    }

    private static CountryView.Line line(Atlas atlas, Area country, Cell cell) {
        Stratum stratum = cell.stratum();
        boolean compared = Atlas.isComparedWithRegion(cell.indicator());
        Optional<Shown> level = compared ? atlas.regionalLevel(stratum).map(atlas.numbers()::shown) : Optional.empty();
        boolean bySource = atlas.strata(cell.indicator()).bySource();
        String median = Quartiles.of(
                        bySource
                                ? List.of()
                                : Atlas.valuesOf(atlas.strata(cell.indicator()).countryValues(stratum)))
                .map(q -> atlas.numbers().text(cell.indicator(), cell.unit(), q.median()))
                .orElse("");
        return new CountryView.Line(
                atlas.labels().within(bySource ? stratum.withoutTopic() : stratum),
                bySource && !Stratum.isWhole(stratum.topic()) ? atlas.labels().topic(stratum.topic()) : "",
                new TableRow(country, atlas.numbers().shown(cell)),
                median,
                level.map(Shown::text).orElse(""),
                level.map(Shown::href).orElse(""),
                compared ? against(atlas, cell) : "",
                cell.hasValue() ? Strips.own(atlas, cell, "at-" + cell.id().replaceAll("[^A-Za-z0-9_.-]", "-")) : "");
    }

    private static CountryView.Position position(Atlas atlas, List<Cell> own) {
        int levels = 0;
        int above = 0;
        int below = 0;
        int around = 0;
        int without = 0;
        for (Cell cell : own) {
            if (!cell.indicator().equals(Atlas.NATIONAL_DRL) || !cell.hasValue()) {
                continue;
            }
            levels++;
            switch (against(atlas, cell)) {
                case "above" -> above++;
                case "below" -> below++;
                case "around" -> around++;
                default -> without++;
            }
        }
        return new CountryView.Position(levels, above, below, around, without);
    }

    /** Which side of the regional level the whole interval lies on; empty when either is missing. */
    private static String against(Atlas atlas, Cell cell) {
        if (!cell.hasInterval() || atlas.regionalLevel(cell.stratum()).isEmpty()) {
            return "";
        }
        double level = atlas.regionalLevel(cell.stratum()).orElseThrow().number();
        if (Double.parseDouble(cell.lower()) > level) {
            return "above";
        }
        return Double.parseDouble(cell.upper()) < level ? "below" : "around";
    }
}
