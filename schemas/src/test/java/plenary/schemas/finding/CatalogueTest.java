package plenary.schemas.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {

    static Iterable<Kind> kinds() {
        return Examples.CATALOGUE.kinds();
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void everyKindSaysWhatIsWrongAndWhatToDo(Kind kind) {
        assertThat(kind.id()).matches("RQ-[A-Z]+-[0-9]{3}");
        assertThat(kind.title()).matches("[A-Z].*[^.]").hasSizeLessThan(80);
        assertThat(kind.howToFix()).matches("(?s)[A-Z].*[^.]");
        assertThat(kind.since()).matches("[0-9]+\\.[0-9]+\\.[0-9]+");
    }

    @Test
    void anUnknownIdIsADefectOfOurs() {
        assertThatThrownBy(() -> Examples.CATALOGUE.kind("RQ-NONE-001"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("findings.csv has no id RQ-NONE-001");
    }

    @Test
    void showsWhatCannotBeSeen() {
        assertThat(Shown.of("a\tb\u0000\u007F")).isEqualTo("a␉b␀␡");
        assertThat(Shown.of("\u202Egnp.exe")).isEqualTo("\\u202Egnp.exe");
        assertThat(Shown.of("\uD800x")).isEqualTo("\uFFFDx");
        assertThat(Shown.of("Schädel, 頭部")).isEqualTo("Schädel, 頭部");
    }

    @Test
    void shortensAboveTwoHundredCharactersAndNeverInTheMiddleOfOne() {
        assertThat(Shown.of("x".repeat(200))).isEqualTo("x".repeat(200));
        assertThat(Shown.of("x".repeat(201))).isEqualTo("x".repeat(200) + "…");
        assertThat(Shown.of("x".repeat(199) + "😀y")).isEqualTo("x".repeat(199) + "😀…");
    }
}
