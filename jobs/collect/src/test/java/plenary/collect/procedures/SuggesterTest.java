package plenary.collect.procedures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SuggesterTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CT | CT Thorax mit KM     | CT_CHEST    | 0.96 | contains 'Thorax' and modality CT",
                "DX | Thorax               | XR_CHEST    | 0.96 | contains 'Thorax' and modality DX",
                "CT | CT THROAX            | CT_CHEST    | 0.82 | contains 'THROAX' and modality CT; 'THROAX' read as 'thorax'",
                "CT | CT chest xyzzy       | CT_CHEST    | 0.84 | contains 'chest' and modality CT; does not know 'xyzzy'",
                "CT | CT Hirnschädel       | CT_HEAD     | 0.96 | contains 'Hirnschädel' and modality CT",
                "DX | Knie li.             | OTHER       | 0.94 | contains 'Knie' and modality DX; no category of this modality is about that",
                "CT | MRT Kopf             | CT_HEAD     | 0.48 | contains 'Kopf' and modality CT; the name speaks of MR",
                "'' | Thorax               | CT_CHEST    | 0.58 | contains 'Thorax'; modality unknown",
                "CT | CT paranasal sinuses | CT_SINUS    | 0.97 | same words as the label 'CT paranasal sinuses'",
            })
    void firstSuggestionSaysWhy(String modality, String name, String code, double confidence, String reason) {
        assertThat(suggestions(name, modality, List.of()).get(0)).isEqualTo(new Suggestion(code, confidence, reason));
    }

    @Test
    void sideOfWhatHasNoneMakesLessSure() {
        assertThat(suggestions("CT chest left", "CT", List.of()).get(0).confidence())
                .isLessThan(0.9)
                .isLessThan(suggestions("CT chest", "CT", List.of()).get(0).confidence());
    }

    @Test
    void mammographyOfOneSideIsNotForScreening() {
        assertThat(suggestions("Mammographie links", "MG", List.of()).get(0).code())
                .isEqualTo("MG_DIAG");
    }

    @Test
    void regionOfSnomedSpeaksForANameInNoLanguage() {
        Suggestion best = ConfWords.SUGGESTER
                .categories(new Procedure("818982008", "Proc 7"), "CT")
                .get(0);

        assertThat(best.code()).isEqualTo("CT_ABDPEL");
        assertThat(best.reason()).startsWith("SNOMED CT 818982008 'Abdomen and pelvis': contains");
    }

    @Test
    void whatPeopleConfirmedElsewhereWinsOverWhatWordsMean() {
        List<KnownName> known = List.of(new KnownName("CT Abdomen", "CT", "CT_ABDPEL", "mapped name"));

        assertThat(suggestions("CT ABDOMEN mit KM", "CT", known).get(0))
                .isEqualTo(new Suggestion(
                        "CT_ABDPEL", 0.95, "same words, but for order and small ones, as mapped name 'CT Abdomen'"));
    }

    @Test
    void nameThatMeansDifferentThingsInDifferentPlacesIsNotSure() {
        List<KnownName> known = List.of(
                new KnownName("Protokoll 7", "CT", "CT_HEAD", "mapped name"),
                new KnownName("Protokoll 7", "CT", "CT_NECK", "mapped name"));

        assertThat(suggestions("Protokoll 7", "CT", known)).hasSize(2).allSatisfy(suggestion -> {
            assertThat(suggestion.confidence()).isLessThan(0.5);
            assertThat(suggestion.reason()).endsWith("which is not that everywhere");
        });
    }

    @Test
    void confirmedNameOfAnotherModalityIsNoEvidence() {
        List<KnownName> known = List.of(new KnownName("Protokoll 7", "MR", "MR_HEAD", "mapped name"));

        assertThat(suggestions("Protokoll 7", "CT", known)).isEmpty();
    }

    @Test
    void codesOfOtherListsAreSuggestedByLabelAndByMappedTexts() {
        List<KnownName> known = List.of(new KnownName("CT scan", "", "CT", "mapped text"));

        assertThat(ConfWords.SUGGESTER
                        .knowing(known)
                        .codes("modality", "computed tomography")
                        .get(0)
                        .code())
                .isEqualTo("CT");
        assertThat(ConfWords.SUGGESTER
                        .knowing(known)
                        .codes("modality", "Scan CT")
                        .get(0)
                        .code())
                .isEqualTo("CT");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void orderOfRowsAndOfKnownNamesChangesNoSuggestion(long seed) {
        List<String> names = new ArrayList<>(
                List.of("CT Thorax", "ct thorax", "CT Abdomen", "CT Kopf + Hals", "Thx", "Protokoll 7", "CT Abd"));
        List<ProcedureRow> rows = new ArrayList<>();
        for (String name : List.of("Thorax CT nativ", "Protokoll 7 neu", "CT Abdomen nativ", "CT Abdomen KM")) {
            String category =
                    List.of("CT_CHEST", "CT_HEAD", "CT_ABDPEL", "CT_ABDOMEN").get(rows.size());
            rows.add(new ProcedureRow(
                    rows.size(),
                    new Procedure("", name),
                    "CT",
                    "",
                    category,
                    "",
                    Optional.empty(),
                    "A",
                    "2026-01-31",
                    ""));
        }
        List<UnmappedName> expected = unmapped(names, rows);
        Collections.shuffle(names, new Random(seed));
        Collections.shuffle(rows, new Random(seed));

        assertThat(unmapped(names, rows)).isEqualTo(expected);
    }

    private static List<UnmappedName> unmapped(List<String> names, List<ProcedureRow> rows) {
        CodedTally tally = new CodedTally();
        tally.openProcedures("exam_dose", "exam_category");
        for (String name : names) {
            CodedText text = new CodedText("exam_category", new Procedure("", name), Optional.empty());
            tally.add("exam_dose", text, "CT", "F1", "somewhere");
        }
        return tally.unmapped(new ProcedureMap("XA.csv", "", rows), Optional.of(ConfWords.SUGGESTER));
    }

    private static List<Suggestion> suggestions(String name, String modality, List<KnownName> known) {
        return ConfWords.SUGGESTER.knowing(known).categories(new Procedure("", name), modality);
    }
}
