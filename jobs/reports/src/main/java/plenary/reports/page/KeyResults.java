package plenary.reports.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import plenary.reports.input.Cell;
import plenary.reports.input.Definition;
import plenary.reports.input.NationalLevels;
import plenary.reports.input.Strata;
import plenary.reports.input.Stratum;
import plenary.reports.text.Quartiles;
import plenary.reports.text.Units;

/** The results that the start page says in sentences; each number is a published cell, a median of cells or their count. */
final class KeyResults {

    private static final int REGIONAL_LEVELS = 4;
    private static final int SAME_MODALITY = 2;
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
        if (maker.results.isEmpty() && !atlas.strata(Atlas.REGIONAL_DRL).cells().isEmpty()) {
            maker.nationalLevels();
        }
        SPREADS.forEach(maker::spread);
        return List.copyOf(maker.results);
    }

    /** Regional levels that rest on most countries, adults first; one an examination, no modality more than twice. */
    private void regionalLevels() {
        Map<String, Integer> ofModality = new TreeMap<>();
        Set<String> examinations = new TreeSet<>();
        atlas.strata(Atlas.REGIONAL_DRL).withValues().stream()
                .filter(stratum -> Stratum.isWhole(stratum.indication()))
                .filter(stratum -> !stratum.quantity().equals("CTDI_VOL"))
                .filter(stratum -> atlas.regionalLevel(stratum).isPresent())
                .sorted(Comparator.comparing((Stratum stratum) -> -countries(stratum))
                        .thenComparing(stratum -> !stratum.band().equals("ADULT"))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(stratum -> examinations.add(stratum.examCategory()))
                .filter(stratum -> ofModality.merge(stratum.modality(), 1, Integer::sum) <= SAME_MODALITY)
                .limit(REGIONAL_LEVELS)
                .forEach(this::regionalLevel);
    }

    /** Where there is no regional level at all: what most countries have published, and why that makes none. */
    private void nationalLevels() {
        Set<String> examinations = new TreeSet<>();
        NationalLevels.strata(atlas.strata(Atlas.PUBLISHED_DRL), atlas.strata(Atlas.REGIONAL_DRL)).stream()
                .filter(stratum -> !stratum.quantity().equals("CTDI_VOL"))
                .filter(stratum -> atlas.nationalLevels(stratum).shown() > 1)
                .sorted(Comparator.comparing((Stratum stratum) ->
                                -atlas.nationalLevels(stratum).shown())
                        .thenComparing(stratum -> !stratum.band().equals("ADULT"))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(stratum -> examinations.add(stratum.examCategory()))
                .limit(REGIONAL_LEVELS)
                .forEach(this::nationalLevels);
    }

    private void nationalLevels(Stratum stratum) {
        NationalLevels levels = atlas.nationalLevels(stratum);
        List<Cell> cells = Atlas.ascending(
                levels.levels().stream().map(NationalLevels.Level::cell).toList());
        Definition regional = atlas.edition().definition(Atlas.REGIONAL_DRL);
        results.add(new KeyResult.Sentence(atlas.labels().full(stratum))
                .words("National reference levels of " + levels.shown() + " countries run from ")
                .number(shown(cells.get(0)), shown(cells.get(0)).text(), href(cells.get(0)))
                .words(" to ")
                .number(shown(last(cells)), shown(last(cells)).withUnit(), href(last(cells)))
                .words(". " + RegionalBasis.of(atlas, regional, stratum, levels).sentence())
                .end());
    }

    /** Countries whose levels the regional one is the median of; 0 when the table does not say. */
    private int countries(Stratum stratum) {
        String denominator = atlas.regionalLevel(stratum).orElseThrow().denominator();
        return denominator.isEmpty() ? 0 : new BigDecimal(denominator).intValue();
    }

    private void regionalLevel(Stratum stratum) {
        List<Cell> cells = Atlas.ascending(atlas.strata(Atlas.NATIONAL_DRL).countryValues(stratum));
        Shown level = shown(atlas.regionalLevel(stratum).orElseThrow());
        int countries = countries(stratum);
        KeyResult.Sentence sentence = new KeyResult.Sentence(atlas.labels().full(stratum))
                .words("The regional diagnostic reference level is ")
                .number(level, level.withUnit(), href(level.cell()))
                .words(", the median of " + (countries > 0 ? countries + " " : "") + "national levels");
        if (cells.size() > 1) {
            sentence.words(". The " + cells.size() + " that were computed here run from ")
                    .number(shown(cells.get(0)), shown(cells.get(0)).text(), href(cells.get(0)))
                    .words(" to ")
                    .number(shown(last(cells)), shown(last(cells)).withUnit(), href(last(cells)));
        }
        results.add(sentence.words(".").end());
    }

    private void spread(String indicator) {
        Strata strata = atlas.strata(indicator);
        Optional<Stratum> headline = strata.headline();
        if (headline.isEmpty()) {
            return;
        }
        List<Cell> cells = Atlas.ascending(strata.countryValues(headline.get()));
        if (cells.size() < 2) {
            return;
        }
        Definition definition = atlas.edition().definition(indicator);
        Cell least = cells.get(0);
        Cell most = last(cells);
        String within = atlas.labels().full(headline.get());
        if (shown(least).text().equals(shown(most).text())) {
            results.add(new KeyResult.Sentence(definition.title())
                    .words(headline.get().isUnsplit() ? "" : within + ": ")
                    .number(shown(most), shown(most).withUnit(), href(most))
                    .words(" in each of " + cells.size() + " countries.")
                    .end());
            return;
        }
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

    private static Cell last(List<Cell> cells) {
        return cells.get(cells.size() - 1);
    }
}
