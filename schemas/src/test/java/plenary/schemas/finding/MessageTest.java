package plenary.schemas.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {

    private static final Message ROWS = Message.of("{rows, plural, one {# row of {file}} other {# rows of {file}}}.");

    @ParameterizedTest
    @CsvSource({
        "EN, 0, 0 rows of a.csv.",
        "EN, 1, 1 row of a.csv.",
        "EN, 2, 2 rows of a.csv.",
        "FR, 0, 0 row of a.csv.",
        "FR, 1, 1 row of a.csv.",
        "FR, 2, 2 rows of a.csv.",
        "DE, 0, 0 rows of a.csv.",
        "ES, 1, 1 row of a.csv.",
        "ES, 999, 999 rows of a.csv.",
        "DE, 1000, 1\u202F000 rows of a.csv.",
        "FR, 1234567, 1\u202F234\u202F567 rows of a.csv."
    })
    void theNumberChoosesWhatIsSaidAndIsGroupedAlikeEverywhere(Language language, long rows, String text) {
        assertThat(ROWS.text(language, Map.of("rows", rows, "file", "a.csv"))).isEqualTo(text);
    }

    @Test
    void whatIsPutInIsNeverReadAsAPlace() {
        assertThat(Message.of("l'id {id}").text(Language.FR, Map.of("id", "{id} # 1000 '")))
                .isEqualTo("l'id {id} # 1000 '");
    }

    @Test
    void namesAllValuesThatItWants() {
        assertThat(ROWS.values()).containsExactly("file", "rows");
    }

    @Test
    void aValueThatIsNotThereIsADefectOfOurs() {
        assertThatThrownBy(() -> ROWS.text(Language.EN, Map.of("rows", 1L)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no value for {file}, only for [rows]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "a}", "{a", "{a b}", "{}", "{a, plural, other {b}}", "{a, plural, one {b other {c}}"})
    void aPatternThatIsNoneIsRefused(String pattern) {
        assertThatThrownBy(() -> Message.of(pattern)).isInstanceOf(IllegalArgumentException.class);
    }
}
