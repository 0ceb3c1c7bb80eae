package plenary.schemas.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plenary.schemas.census.Census;
import plenary.schemas.census.Census.Answered;
import plenary.schemas.contract.Period;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.Language;
import plenary.schemas.jump.Step;

class ChangesPageTest {

    /** Everything that can be said: of periods of one length and of two, with few codes and with many. */
    private static List<TableChanges> everything() {
        List<TableChanges> all = new ArrayList<>();
        for (String to : List.of("2026", "2026-Q1")) {
            for (int categories : List.of(1, 5)) {
                Step step = new Step(
                        census(categories, 3, 40, "F2"), period("2025"), census(categories, 5, 90, "F3"), period(to));
                all.add(TableChanges.of("exam_dose", step));
            }
        }
        return all;
    }

    private static Census census(int categories, int power, long count, String facility) {
        Map<String, Long> codes = new TreeMap<>();
        List<Census.Spread> spreads = new ArrayList<>();
        for (int i = 0; i < categories; i++) {
            codes.put("C" + i, count + i * power);
            spreads.add(
                    new Census.Spread("dlp_mgy_cm", categories == 1 ? "" : "C" + i, 0, Map.of(1 + 16 * power, count)));
        }
        codes.put("OTHER", 100L);
        Map<String, Census.Sum> sums = new TreeMap<>();
        codes.forEach((code, rows) -> sums.put(categories == 1 ? "" : code, new Census.Sum(rows * power, 0)));
        return new Census(
                count,
                Map.of("F1", count, facility, 40L),
                Map.of("exam_category", codes),
                spreads,
                Map.of("weight_kg", new Answered(100, count)),
                true,
                Optional.of(Map.of("persons", sums)),
                Optional.empty(),
                Optional.empty());
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }

    @ParameterizedTest
    @EnumSource(names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void everySentenceIsSaidInTheLanguage(Language language) {
        Catalogue catalogue = Catalogue.load(language);
        List<String> sentences = everything().stream()
                .flatMap(table -> table.changes().stream())
                .map(Change::sentence)
                .toList();

        assertThat(sentences).anyMatch(sentence -> sentence.contains("more codes"));
        assertThat(sentences).anyMatch(sentence -> sentence.contains("more categories"));
        assertThat(sentences).anyMatch(sentence -> sentence.contains("a day"));
        for (String sentence : sentences) {
            String said = catalogue.words().changed(sentence);
            assertThat(said).isNotEqualTo(sentence).doesNotContain(" times ", " before ", " more ");
        }
        String page = new ChangesPage(
                        catalogue, new Changes("XA", "2026", everything(), new Findings().snapshot(), List.of()))
                .text();
        assertThat(page)
                .contains("<html lang=\"" + language.code() + "\">")
                .doesNotContain("Stability", "worth a look", "as many", " rows");
    }
}
