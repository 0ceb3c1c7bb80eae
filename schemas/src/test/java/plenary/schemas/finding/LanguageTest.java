package plenary.schemas.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plenary.schemas.contract.Contract;
import plenary.schemas.indicator.Indicator;
import plenary.schemas.indicator.Indicators;

/** Every language says all that English says, and about the same things. */
class LanguageTest {

    /** What nobody translates: JSON, names of files, codes of absence, numbers, units. */
    private static final Pattern NAMES =
            Pattern.compile("\"[^\"]*\"|\\{[^}]*}|[\\w/]+\\.(?:json|md|csv|gz|xlsx|jsonl)\\b"
                    + "|\\.(?:csv|xlsx|jsonl|zip|gz)[.\\w]*|\\b_[NZUS]\\b|[0-9][0-9.:+TZ-]*|\\b[mu]Gy\\.\\w+");

    private static final Pattern MARKUP = Pattern.compile("<[^>]*>|[<>&]");

    /** Words that are the same, and sentences that only put others together. */
    private static final Set<Word> MAY_BE_AS_IN_ENGLISH = Set.of(
            Word.ACCOUNT, Word.DATASET, Word.FAMILY_SUMMARY, Word.HEADLINE, Word.PAGE_TITLE, Word.SEVERITY_ERROR);

    @ParameterizedTest
    @EnumSource
    void everyKindHasWordsOfItsOwnAndKeepsWhatNobodyTranslates(Language language) {
        Catalogue catalogue = Catalogue.load(language);

        assertThat(catalogue.kinds()).extracting(Kind::id).isEqualTo(ids());
        for (Kind english : Examples.CATALOGUE.kinds()) {
            Kind kind = catalogue.kind(english.id());
            assertThat(kind.title()).as(kind.id()).matches("\\p{Lu}.*[^.\\s]").hasSizeLessThan(90);
            assertThat(kind.howToFix()).as(kind.id()).matches("\\S.*([^.\\s]|\\.\\.)");
            assertThat(names(kind.title())).as(kind.id()).isEqualTo(names(english.title()));
            assertThat(names(kind.howToFix())).as(kind.id()).isEqualTo(names(english.howToFix()));
            if (language != Language.EN) {
                assertThat(kind.title()).isNotEqualTo(english.title());
                assertThat(kind.howToFix()).isNotEqualTo(english.howToFix());
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyIndicatorHasATitleOfItsOwn(Language language) {
        Words words = Words.load(language);
        for (Indicator indicator : Indicators.of(Contract.load()).all()) {
            String title = words.of(indicator);
            assertThat(title).as(indicator.id()).matches("\\p{Lu}.*[^.\\s]").hasSizeLessThan(70);
            assertThat(title.equals(indicator.title())).as(indicator.id()).isEqualTo(language == Language.EN);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyWordWantsTheSameValuesAndHasTheSameMarkUp(Language language) {
        Words english = Words.load(Language.EN);
        Words words = Words.load(language);
        for (Word word : Word.values()) {
            Message message = words.message(word);
            assertThat(message.values())
                    .as(word.id())
                    .isEqualTo(english.message(word).values());
            assertThat(found(MARKUP, message.toString()))
                    .as(word.id())
                    .isEqualTo(found(MARKUP, english.message(word).toString()));
            assertThat(message.parts()).as(word.id()).isNotEmpty();
            if (language != Language.EN && !MAY_BE_AS_IN_ENGLISH.contains(word)) {
                assertThat(message).as(word.id()).isNotEqualTo(english.message(word));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void everythingThatIsToldApartHasAWord(Language language) {
        Words words = Words.load(language);

        assertThat(Stream.of(
                                Arrays.stream(Verdict.values()).map(words::of),
                                Arrays.stream(Severity.values()).map(words::of),
                                Arrays.stream(State.values()).map(words::of),
                                Arrays.stream(Family.values()).map(words::of))
                        .flatMap(texts -> texts))
                .doesNotContain("");
    }

    @Test
    void isFoundByItsCodeWhereverTheMachineStands() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr"));
            assertThat(Language.values()).allMatch(language -> Language.of(language.code()) == language);
            assertThat(Word.THE_SUBMISSION.id()).isEqualTo("the-submission");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void anotherOneIsRefused() {
        assertThatThrownBy(() -> Language.of("it"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("expected one of en, fr, de, es but was 'it'");
    }

    @Test
    void aLineOfATerminalInEnglishIsTheFindingItself() {
        Finding finding = Examples.zeroDose(2);

        assertThat(Catalogue.load(Language.EN).line(finding)).isEqualTo(finding.toString());
        assertThat(Catalogue.load(Language.FR).line(finding))
                .startsWith(
                        "exam_dose.csv:2:dlp_mgy_cm RQ-RANGE-002 trouvé '-4', attendu\u00A0: un nombre supérieur à 0");
    }

    private static List<String> ids() {
        return Examples.CATALOGUE.kinds().stream().map(Kind::id).toList();
    }

    private static List<String> names(String text) {
        return found(NAMES, text).stream()
                .map(name -> name.replaceAll("[.:]+$", ""))
                .sorted()
                .toList();
    }

    private static List<String> found(Pattern pattern, String text) {
        List<String> found = new ArrayList<>();
        pattern.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }
}
