package plenary.reports.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plenary.reports.input.Cell;
import plenary.reports.input.Definition;
import plenary.reports.input.Stratum;
import plenary.reports.text.Quartiles;
import plenary.reports.text.Units;

/** The results that the start page says in sentences; each number is a published cell, a median of cells or their count. */
final class KeyResults {

    private static final int REGIONAL_LEVELS = 3;
    private static final List<String> SPREADS =
            List.of("DOS-13", "POP-04", "POP-01", "RTA-02", "VAL-03", "VAL-01", "FME-01", "DQ-01");

    private final Atlas atlas;
    private final List<KeyResult> results = new ArrayList<>();

    private KeyResults(Atlas atlas) {
        this.atlas = atlas;
    }

    static List<KeyResult> of(Atlas atlas) {
        KeyResults maker = new KeyResults(atlas);
        maker.regionalLevels();
        SPREADS.forEach(maker::spread);
        return List.copyOf(maker.results);
    }

    /** Regional levels of the strata that most countries share, adults and all indications first. */
    private void regionalLevels() {
        Strata national = atlas.strata(Atlas.NATIONAL_DRL);
        atlas.strata(Atlas.REGIONAL_DRL).withValues().stream()
                .filter(stratum -> Stratum.isWhole(stratum.indication()))
                .filter(stratum -> !stratum.quantity().equals("CTDI_VOL"))
                .filter(stratum -> atlas.regionalLevel(stratum).isPresent())
                .sorted(Comparator.comparing((Stratum stratum) ->
                                -national.countryValues(stratum).size())
                        .thenComparing(stratum -> !stratum.band().equals("ADULT"))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(REGIONAL_LEVELS)
                .forEach(stratum -> regionalLevel(stratum, national));
    }

    private void regionalLevel(Stratum stratum, Strata national) {
        List<Cell> cells = sorted(national.countryValues(stratum));
        if (cells.size() < 2) {
            return;
        }
        Shown level = atlas.numbers().shown(atlas.regionalLevel(stratum).orElseThrow());
        String unit = level.cell().unit();
        results.add(new KeyResult.Sentence(atlas.labels().full(stratum))
                .words("The regional diagnostic reference level is ")
                .number(level, level.withUnit(), href(level.cell()))
                .words(", the median of " + cells.size() + " national levels, which run from ")
                .number(shown(cells.get(0)), shown(cells.get(0)).text(), href(cells.get(0)))
                .words(" to ")
                .number(shown(last(cells)), Units.after(shown(last(cells)).text(), unit), href(last(cells)))
                .words(".")
                .end());
    }

    private void spread(String indicator) {
        Strata strata = atlas.strata(indicator);
        Optional<Stratum> headline = strata.headline();
        if (headline.isEmpty()) {
            return;
        }
        List<Cell> cells = sorted(strata.countryValues(headline.get()));
        if (cells.size() < 2) {
            return;
        }
        Definition definition = atlas.edition().definition(indicator);
        Cell least = cells.get(0);
        Cell most = last(cells);
        String within = atlas.labels().full(headline.get());
        KeyResult.Sentence sentence = new KeyResult.Sentence(definition.title())
                .words((headline.get().isUnsplit() ? "From " : within + ": from "))
                .number(shown(least), shown(least).text(), href(least))
                .words(" to ")
                .number(shown(most), shown(most).withUnit(), href(most))
                .words(" in " + cells.size() + " countries");
        Quartiles.of(Atlas.valuesOf(cells))
                .ifPresent(q -> sentence.words("; half of them lie at or below "
                        + Units.after(atlas.numbers().text(indicator, least.unit(), q.median()), least.unit())));
        results.add(sentence.words(".").end());
    }

    private Shown shown(Cell cell) {
        return atlas.numbers().shown(cell);
    }

    private static String href(Cell cell) {
        return "indicators/" + cell.indicator() + ".html";
    }

    private static List<Cell> sorted(List<Cell> cells) {
        return cells.stream()
                .sorted(Comparator.comparingDouble(Cell::number).thenComparing(Cell::area))
                .toList();
    }

    private static Cell last(List<Cell> cells) {
        return cells.get(cells.size() - 1);
    }
}
