package plenary.reports.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plenary.reports.input.Area;
import plenary.reports.input.Cell;
import plenary.reports.input.Definition;
import plenary.reports.input.Status;
import plenary.reports.input.Stratum;
import plenary.reports.input.Submission;
import plenary.reports.input.Theme;
import plenary.reports.text.Quartiles;

/** What the page of a country shows: its own cells beside those of all. */
public record CountryView(
        Area country,
        List<Submission> submissions,
        Position position,
        List<Gap> gaps,
        List<Unsent> unsent,
        List<Part> parts) {

    public CountryView {
        submissions = List.copyOf(submissions);
        gaps = List.copyOf(gaps);
        unsent = List.copyOf(unsent);
        parts = List.copyOf(parts);
    }

    /** How many national reference levels lie where, against the regional ones; counted over whole intervals. */
    public record Position(int levels, int above, int below, int around, int withoutInterval) {}

    /** An indicator for which the country sent nothing, so that there is nothing to tabulate. */
    public record Unsent(Theme theme, Definition definition, Cell cell) {}

    /** Cells without a value, by reason; those of {@link Unsent} apart. */
    public record Gap(Status status, int cells, List<String> indicators) {

        public Gap {
            indicators = List.copyOf(indicators);
        }
    }

    /**
     * One indicator of the country.
     *
     * @param headline its own value where most countries have one; empty when it has none there
     */
    public record Part(Theme theme, Definition definition, boolean hasLevel, String headline, List<Section> sections) {

        public Part {
            sections = List.copyOf(sections);
        }

        /** True when the cells are of different periods; one period is said once. */
        public boolean hasSeveralPeriods() {
            return lines().map(line -> line.row().cell().period()).distinct().count() > 1;
        }

        private Stream<Line> lines() {
            return sections.stream().flatMap(Section::all);
        }

        public int columns() {
            return 7 + (hasLevel ? 1 : 0) + (hasSeveralPeriods() ? 1 : 0);
        }

        /** How many cells, and of when. */
        public String summary() {
            String period = lines().findFirst().orElseThrow().row().cell().period();
            String when = hasSeveralPeriods() || period.equals("_T") ? "" : ", " + period;
            return cells() + (cells() == 1 ? " cell" : " cells") + when;
        }

        public int cells() {
            return (int) lines().count();
        }

        /** Short tables are read at once; long ones are opened when wanted. */
        public boolean isOpen() {
            return cells() <= 60;
        }
    }

    /**
     * Lines of one examination or modality.
     *
     * @param without lines that have no value, by reason: named, since a row of empty fields says no more
     */
    public record Section(String title, List<Line> lines, Map<Status, List<Line>> without) {

        public Section {
            lines = List.copyOf(lines);
            without = Collections.unmodifiableMap(new TreeMap<>(without));
        }

        /** True when the title says more than the lines do. */
        public boolean isTitled() {
            return all().anyMatch(line -> !line.stratum().isEmpty());
        }

        private Stream<Line> all() {
            return Stream.concat(lines.stream(), without.values().stream().flatMap(List::stream));
        }
    }

    /**
     * One cell beside those of all.
     *
     * @param detail what else tells the cell apart: the statistic and source of a published level; empty for others
     * @param median of the countries shown; empty below four
     * @param level regional level; empty where none is compared
     * @param strip SVG; empty without a value
     */
    public record Line(
            String stratum, String detail, TableRow row, String median, String level, String against, String strip) {

        /** The stratum, or the section's title where there is but one. */
        public String named(String section) {
            String words = stratum.isEmpty() ? section : stratum;
            return detail.isEmpty() ? words : words + ", " + detail;
        }

        /** Empty when the cell is of no period. */
        public String period() {
            return row.cell().period().equals("_T") ? "" : row.cell().period();
        }
    }

    static CountryView of(Atlas atlas, Area country) {
        List<Cell> own = atlas.edition().cells().stream()
                .filter(cell -> cell.area().equals(country.code()))
                .toList();
        List<Part> parts = new ArrayList<>();
        List<Unsent> unsent = new ArrayList<>();
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
                unsent.add(new Unsent(Theme.of(definition), definition, cells.get(0)));
                continue;
            }
            boolean hasLevel = Atlas.isComparedWithRegion(definition.id());
            parts.add(new Part(
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
        parts.sort(Comparator.comparing(Part::theme)
                .thenComparing(part -> part.definition().id()));
        unsent.sort(Comparator.comparing(Unsent::theme)
                .thenComparing(one -> one.definition().id()));
        return new CountryView(
                country,
                atlas.edition().submissions().stream()
                        .filter(line -> line.country().equals(country.code()))
                        .toList(),
                position(atlas, own),
                gaps.entrySet().stream()
                        .map(entry -> new Gap(
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

    private static List<Section> sections(Atlas atlas, Area country, List<Cell> cells) {
        Map<String, List<Line>> lines = new java.util.LinkedHashMap<>();
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

    private static Section section(String title, List<Line> lines) {
        return new Section(
                title,
                lines.stream().filter(line -> line.row().cell().hasValue()).toList(),
                lines.stream()
                        .filter(line -> !line.row().cell().hasValue())
                        .collect(Collectors.groupingBy(line -> line.row().cell().status())));
    }

    private static Line line(Atlas atlas, Area country, Cell cell) {
        Stratum stratum = cell.stratum();
        boolean compared = Atlas.isComparedWithRegion(cell.indicator());
        String level = compared
                ? atlas.regionalLevel(stratum)
                        .map(regional -> atlas.numbers().shown(regional).text())
                        .orElse("")
                : "";
        boolean bySource = atlas.strata(cell.indicator()).bySource();
        String median = Quartiles.of(
                        bySource
                                ? List.of()
                                : Atlas.valuesOf(atlas.strata(cell.indicator()).countryValues(stratum)))
                .map(q -> atlas.numbers().text(cell.indicator(), cell.unit(), q.median()))
                .orElse("");
        return new Line(
                atlas.labels().within(bySource ? stratum.withoutTopic() : stratum),
                bySource && !Stratum.isWhole(stratum.topic()) ? atlas.labels().topic(stratum.topic()) : "",
                new TableRow(country, atlas.numbers().shown(cell)),
                median,
                level,
                compared ? against(atlas, cell) : "",
                cell.hasValue() ? Strips.own(atlas, cell, "at-" + cell.id().replaceAll("[^A-Za-z0-9_.-]", "-")) : "");
    }

    private static Position position(Atlas atlas, List<Cell> own) {
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
        return new Position(levels, above, below, around, without);
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
