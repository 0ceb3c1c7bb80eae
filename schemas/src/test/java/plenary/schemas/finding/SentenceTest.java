package plenary.schemas.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.schemas.finding.Sentence.Kind;
import plenary.schemas.finding.Sentence.Part;

class SentenceTest {

    @Test
    void aWordEndsAtABlankAndATextWhereTheSentenceGoesOn() {
        Sentence sentence = Sentence.of("a key; {..file}, line {line} has it first");

        assertThat(sentence.values("a key; doses, line by line.csv, line 7 has it first"))
                .contains(Map.of("file", "doses, line by line.csv", "line", "7"));
        assertThat(sentence.values("a key; , line 7 has it first")).isEmpty();
        assertThat(sentence.values("a key; a.csv, line 7 8 has it first")).isEmpty();
        assertThat(sentence.values("a key; a.csv, line 7 has it first.")).isEmpty();
        assertThat(Sentence.of("{n} rows").values("1\u00A0000 rows")).isEmpty();
    }

    @Test
    void aBraceThatIsNoPlaceIsABrace() {
        Sentence sentence = Sentence.of("an object: { \"country\": ..., {n} }");

        assertThat(sentence.places()).containsExactly(new Part(Kind.WORD, "n"));
        assertThat(sentence.values("an object: { \"country\": ..., 5 }")).contains(Map.of("n", "5"));
    }

    /** What a registry sends is never read as a place, a pattern or mark-up of a sentence. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{n}",
                "{..name}",
                "{*expected}",
                "}{",
                ";",
                ".*",
                "\\E(",
                "$1",
                "%s",
                "'",
                "#",
                "<b>",
                "\u202E",
                "😀"
            })
    void whatStandsInAPlaceIsTakenAsItIs(String value) {
        for (Language language : List.of(Language.FR, Language.DE, Language.ES)) {
            assertTaken(value, language);
            assertTaken(value.repeat(500), language);
        }
    }

    private static void assertTaken(String value, Language language) {
        for (Sentences sentences : List.of(Sentences.expected(language), Sentences.found(language))) {
            for (Sentences.Pair pair : sentences.pairs()) {
                Map<String, String> values = new TreeMap<>();
                boolean isPlain = true;
                for (Part place : pair.english().places()) {
                    values.put(place.text(), place.kind() == Kind.TEXT ? value + "\n " + value : value);
                    isPlain &= place.kind() != Kind.SENTENCE;
                }
                String english = pair.english().with(values);
                if (isPlain && english.length() <= 4000) {
                    assertThat(pair.english().values(english)).as(english).contains(values);
                    assertThat(sentences.said(pair.findings().stream().findAny().orElse(""), english))
                            .as(english)
                            .contains(pair.said().with(values));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "EN", mode = EnumSource.Mode.EXCLUDE)
    void aTextThatIsMadeToBeReadInManyWaysIsReadInNoTime(Language language) {
        Sentences expected = Sentences.expected(language);
        assertTimeoutPreemptively(Duration.ofSeconds(5), () -> {
            for (String part :
                    List.of("; perhaps ", " or a", ", as declared", " from 1 to 2", "there is ", ", line 1", "; ")) {
                String text = part.repeat(4000 / part.length());
                expected.said("", text);
                expected.said("", "a code valid in " + text);
                expected.said("", "a key that no earlier record has; " + text + " has it first");
            }
        });
    }

    @Test
    void aVeryLongTextIsNotReadAtAll() {
        assertThat(Sentence.of("at most {n} characters").values("at most " + "9".repeat(4000) + " characters"))
                .isEmpty();
    }
}
