package plenary.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plenary.reports.input.Area;
import plenary.reports.input.Definition;
import plenary.reports.input.Edition;
import plenary.reports.input.NationalLevels;
import plenary.reports.input.Strata;
import plenary.reports.input.Stratum;
import plenary.reports.input.Submission;
import plenary.reports.input.Theme;
import plenary.reports.text.Quartiles;
import plenary.reports.text.Rounding;
import plenary.reports.text.Units;

/** What the start page shows. */
public record IndexView(Matrix matrix, List<KeyResult> results, List<Chapter> chapters) {

    public IndexView {
        results = List.copyOf(results);
        chapters = List.copyOf(chapters);
    }

    /** @param empty indicators of which nobody has a value */
    public record Chapter(Theme theme, List<Card> cards, List<Definition> empty) {

        public Chapter {
            cards = List.copyOf(cards);
            empty = List.copyOf(empty);
        }

        private static Chapter of(Theme theme, List<Card> all) {
            return new Chapter(
                    theme,
                    all.stream().filter(card -> !card.isEmpty()).toList(),
                    all.stream().filter(Card::isEmpty).map(Card::definition).toList());
        }
    }

    /**
     * An indicator in brief.
     *
     * @param headline stratum that the strip and the median are of; empty when nobody has a value
     * @param strip SVG of where the countries lie; empty when nobody has a value
     */
    public record Card(Definition definition, int countries, int strata, String headline, String strip, String median) {

        boolean isEmpty() {
            return strata == 0 && strip.isEmpty();
        }

        /** How many countries, their median, how many strata. */
        public String foot() {
            String counted = countries == 0 ? "" : countries == 1 ? "1 country" : countries + " countries";
            String middle = median.isEmpty() ? "" : (counted.isEmpty() ? "" : ", ") + median;
            return counted + middle + (strata > 1 ? "; " + strata + " strata" : "");
        }
    }

    static IndexView of(Atlas atlas) {
        Map<Theme, List<Card>> cards = new TreeMap<>();
        for (Definition definition : atlas.edition().definitions()) {
            if (!atlas.strata(definition.id()).cells().isEmpty()) {
                cards.computeIfAbsent(Theme.of(definition), theme -> new ArrayList<>())
                        .add(card(atlas, definition));
            }
        }
        return new IndexView(
                Matrix.of(atlas),
                KeyResults.of(atlas),
                cards.entrySet().stream()
                        .map(entry -> Chapter.of(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Card card(Atlas atlas, Definition definition) {
        if (definition.id().equals(Atlas.REGIONAL_DRL)) {
            return regional(atlas, definition);
        }
        Strata strata = atlas.strata(definition.id());
        Optional<Stratum> headline = strata.headline();
        int countries = (int) strata.cells().values().stream()
                .flatMap(List::stream)
                .filter(cell -> cell.hasValue() && !cell.isOfGroup())
                .map(cell -> cell.area())
                .distinct()
                .count();
        List<plenary.reports.input.Cell> cells =
                headline.map(strata::countryValues).orElse(List.of());
        String median = Quartiles.of(strata.bySource() ? List.of() : Atlas.valuesOf(cells))
                .map(q -> "median "
                        + Units.after(
                                atlas.numbers()
                                        .text(definition.id(), cells.get(0).unit(), q.median()),
                                cells.get(0).unit()))
                .or(() -> headline.flatMap(stratum -> group(atlas, strata, stratum)))
                .orElse("");
        return new Card(
                definition,
                countries,
                strata.withValues().size(),
                headline.map(atlas.labels()::full).orElse(""),
                cells.isEmpty()
                        ? ""
                        : Strips.countries(atlas, definition.id(), headline.orElseThrow(), "card-" + definition.id()),
                median);
    }

    /** National levels where most countries have one, and whether they make a regional one. */
    private static Card regional(Atlas atlas, Definition definition) {
        List<Stratum> strata =
                NationalLevels.strata(atlas.strata(Atlas.PUBLISHED_DRL), atlas.strata(Atlas.REGIONAL_DRL));
        int with = atlas.strata(definition.id()).withValues().size();
        Optional<Stratum> widest = strata.stream()
                .max(Comparator.comparingInt((Stratum stratum) ->
                                atlas.nationalLevels(stratum).shown())
                        .thenComparing(Comparator.reverseOrder()));
        Optional<RegionalBasis> basis =
                widest.map(stratum -> RegionalBasis.of(atlas, definition, stratum, atlas.nationalLevels(stratum)));
        return new Card(
                definition,
                0,
                0,
                widest.map(atlas.labels()::full).orElse(""),
                basis.map(found -> Strips.levels(found, "card-" + definition.id()))
                        .orElse(""),
                basis.map(found -> "Regional level " + found.brief() + "; there is one in " + with + " of "
                                + strata.size() + " strata")
                        .orElse(""));
    }

    /** The value of the first group, for indicators that only groups have. */
    private static Optional<String> group(Atlas atlas, Strata strata, Stratum stratum) {
        return strata.latest(stratum).stream()
                .filter(cell -> cell.isOfGroup() && cell.hasValue())
                .findFirst()
                .map(cell -> atlas.edition().area(cell.area()).name() + " "
                        + atlas.numbers().shown(cell).withUnit());
    }

    /** Who submitted what: a line a country, a column a dataset. */
    public record Matrix(List<String> datasets, List<Line> lines) {

        public Matrix {
            datasets = List.copyOf(datasets);
            lines = List.copyOf(lines);
        }

        public record Line(Area country, List<Entry> entries) {

            public Line {
                entries = List.copyOf(entries);
            }
        }

        /**
         * @param text accepted records; empty when nothing is in force
         * @param title everything known, in words
         */
        public record Entry(boolean inForce, boolean hasRefused, String text, String title) {}

        static Matrix of(Atlas atlas) {
            Edition edition = atlas.edition();
            List<String> datasets = edition.submissions().stream()
                    .map(Submission::dataset)
                    .distinct()
                    .sorted()
                    .toList();
            List<Line> lines = edition.countries().stream()
                    .map(country -> new Line(
                            country,
                            datasets.stream()
                                    .map(dataset -> entry(edition, country.code(), dataset))
                                    .toList()))
                    .toList();
            return new Matrix(datasets.stream().map(atlas.labels()::dataset).toList(), lines);
        }

        private static Entry entry(Edition edition, String country, String dataset) {
            List<Submission> inForce = edition.submissions().stream()
                    .filter(line ->
                            line.country().equals(country) && line.dataset().equals(dataset) && line.isInForce())
                    .toList();
            if (inForce.isEmpty()) {
                return new Entry(false, false, "", "not submitted");
            }
            long accepted = inForce.stream().mapToLong(Submission::accepted).sum();
            long refused = inForce.stream()
                    .mapToLong(line -> line.rejected() + line.quarantined())
                    .sum();
            String title = Rounding.count(accepted) + " records accepted"
                    + (refused > 0 ? ", " + Rounding.count(refused) + " refused" : "");
            return new Entry(true, refused > 0, Rounding.count(accepted), title);
        }
    }
}
