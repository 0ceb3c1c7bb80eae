package plenary.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundingTest {

    @ParameterizedTest(name = "{1} as {0} is {2}: {3}")
    @CsvSource({
        "TWO_FIGURES, 787.5, 790, half up",
        "TWO_FIGURES, 8.45, 8.5, on the decimal string, where the double lies below",
        "TWO_FIGURES, 784.999, 780, just below the half",
        "TWO_FIGURES, 8, 8.0, a missing figure is shown",
        "TWO_FIGURES, 99.5, 100, carries into a third digit",
        "TWO_FIGURES, 0.1649, 0.16, below one",
        "TWO_FIGURES, 0, 0, zero",
        "ONE_DECIMAL, 99.95, 100.0, half up",
        "ONE_DECIMAL, 5, 5.0, whole",
        "TWO_DECIMALS, 1.005, 1.01, half up where the double lies below",
        "THREE_FIGURES, 0.8265306, 0.827, below one",
        "THREE_FIGURES, 1234.5, 1235, whole numbers keep their digits",
        "THREE_FIGURES, 123456.5, 123\u2009457, thousands apart from five digits on",
        "WHOLE, 0.5, 1, half up",
        "WHOLE, -1234567, \u22121\u2009234\u2009567, negative",
    })
    void roundsHalfUpOnTheDecimalString(Rounding rounding, String number, String shown, String details) {
        assertThat(rounding.text(number)).as(details).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"TWO_FIGURES", "ONE_DECIMAL", "TWO_DECIMALS", "THREE_FIGURES", "WHOLE"})
    void nothingStaysNothing(Rounding rounding) {
        assertThat(rounding.text("")).isEmpty();
    }
}
