package plenary.indicators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileTest {

    private static final double[] TWELVE_MEDIANS = {310, 345, 352, 368, 380, 395, 402, 418, 430, 455, 470, 520};

    @ParameterizedTest
    @CsvSource({"0.75, 436.25", "0.5, 398.5", "0.25, 364", "0.9, 468.5", "0.1, 345.7", "0, 310", "1, 520"})
    void quantilesOfTwelveFacilitiesAgreeWithTheWorkedExample(double p, double expected) {
        assertThat(Quantile.ofSorted(TWELVE_MEDIANS, p).orElseThrow()).isCloseTo(expected, within(1e-9 * expected));
    }

    @ParameterizedTest
    @CsvSource({"0.75, 436.25", "0.5, 398.5", "0.25, 364"})
    void integersGiveTheSameAsDoubles(double p, double expected) {
        int[] buffer = {310, 345, 352, 368, 380, 395, 402, 418, 430, 455, 470, 520, 0, 0};

        assertThat(Quantile.ofSorted(buffer, 12, p).orElseThrow()).isEqualTo(expected);
    }

    @Test
    void evenNumberOfValuesIsInterpolatedAndOddIsNot() {
        // Sorted 380 395 400 410 430 445 450 470 520 610: 430 + 0.5 * (445 - 430).
        assertThat(Quantile.ofSorted(new double[] {380, 395, 400, 410, 430, 445, 450, 470, 520, 610}, 0.5))
                .hasValue(437.5);
        assertThat(Quantile.ofSorted(new double[] {9.8, 10.2, 11.5, 12.1, 14.0}, 0.5))
                .hasValue(11.5);
    }

    @Test
    void ninetiethPercentileOfTenTurnaroundTimes() {
        // h = 8.1: 75 + 0.1 * (240 - 75).
        assertThat(Quantile.ofSorted(new double[] {12, 18, 25, 31, 40, 44, 52, 60, 75, 240}, 0.9)
                        .orElseThrow())
                .isCloseTo(91.5, within(1e-9));
    }

    @Test
    void oneValueIsEveryQuantileAndNoValueIsNone() {
        assertThat(Quantile.ofSorted(new double[] {7}, 0.75)).hasValue(7);
        assertThat(Quantile.ofSorted(new double[0], 0.75)).isEmpty();
        assertThat(Quantile.ofSorted(new int[] {1}, 0, 0.5)).isEmpty();
    }

    @Test
    void aProbabilityOutsideTheUnitIntervalIsRefused() {
        assertThatThrownBy(() -> Quantile.ofSorted(TWELVE_MEDIANS, 75))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("p must lie in 0..1, was 75.0");
    }
}
