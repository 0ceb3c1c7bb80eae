package plenary.reports.xlsx;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1"})
    void textThatCouldBeAFormulaIsMadeText(String text) {
        assertThat(Line.neutral(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XA", "a=b", "_T"})
    void otherTextStaysAsItIs(String text) {
        assertThat(Line.neutral(text)).isEqualTo(text);
    }
}
