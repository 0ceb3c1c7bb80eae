package plenary.reports.page;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import plenary.reports.input.Area;
import plenary.reports.input.Cell;
import plenary.reports.input.Definition;
import plenary.reports.input.Status;
import plenary.reports.input.Submission;
import plenary.reports.input.Theme;

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

    public List<Submission> inForce() {
        return submissions.stream().filter(Submission::isInForce).toList();
    }

    public List<Submission> notSubmitted() {
        return submissions.stream()
                .filter(submission -> !submission.isInForce())
                .toList();
    }

    /** The same without the drawings in which each other country is a dot. */
    CountryView withoutOthers() {
        return new CountryView(
                country,
                submissions,
                position,
                gaps,
                unsent,
                parts.stream().map(Part::withoutOthers).toList());
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

        private Part withoutOthers() {
            return new Part(
                    theme,
                    definition,
                    hasLevel,
                    headline,
                    sections.stream().map(Section::withoutOthers).toList());
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

        private Section withoutOthers() {
            return new Section(title, lines.stream().map(Line::withoutOthers).toList(), without);
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
     * @param levelHref its explanation, below the folder of the report
     * @param strip SVG; empty without a value
     */
    public record Line(
            String stratum,
            String detail,
            TableRow row,
            String median,
            String level,
            String levelHref,
            String against,
            String strip) {

        private Line withoutOthers() {
            return new Line(stratum, detail, row, median, level, levelHref, against, "");
        }

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
}
