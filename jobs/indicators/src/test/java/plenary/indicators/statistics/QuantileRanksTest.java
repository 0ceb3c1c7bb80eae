package plenary.indicators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuantileRanksTest {

    private static final double[] TWENTY_MEDIANS = {
        310, 345, 352, 368, 380, 395, 402, 418, 430, 455, 470, 520, 540, 555, 560, 580, 600, 640, 700, 810
    };

    @ParameterizedTest
    @CsvSource({
        "8,  0.50, 1,  8,  0.9922",
        "10, 0.50, 2,  9,  0.9785",
        "12, 0.50, 3,  10, 0.9614",
        "13, 0.50, 3,  11, 0.9775",
        "15, 0.50, 4,  12, 0.9648",
        "20, 0.50, 6,  15, 0.9586",
        "25, 0.50, 8,  18, 0.9567",
        "30, 0.50, 10, 21, 0.9572",
        "50, 0.50, 18, 33, 0.9672",
        "13, 0.75, 7,  13, 0.9520",
        "15, 0.75, 8,  15, 0.9693",
        "20, 0.75, 11, 19, 0.9618",
        "25, 0.75, 14, 24, 0.9822",
        "30, 0.75, 18, 28, 0.9678",
        "50, 0.75, 31, 44, 0.9667",
    })
    void ranksAndCoverageAgreeWithTheTable(int n, double q, int lower, int upper, double coverage) {
        QuantileRanks ranks = QuantileRanks.of(n, q).orElseThrow();

        assertThat(ranks.lower()).isEqualTo(lower);
        assertThat(ranks.upper()).isEqualTo(upper);
        assertThat(ranks.coverage()).isCloseTo(coverage, within(5e-5));
    }

    @ParameterizedTest
    @CsvSource({"8, 0.75", "10, 0.75", "12, 0.75", "5, 0.5", "12, 0.25", "1, 0.5", "0, 0.5"})
    void tooFewFacilitiesHaveNoInterval(int n, double q) {
        assertThat(QuantileRanks.of(n, q)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"13, 0.75", "6, 0.5", "13, 0.25"})
    void oneFacilityMoreHasAnInterval(int n, double q) {
        assertThat(QuantileRanks.of(n, q)).isPresent();
    }

    @Test
    void intervalsOfTwentyFacilitiesAgreeWithTheWorkedExample() {
        QuantileRanks median = QuantileRanks.of(20, 0.5).orElseThrow();
        QuantileRanks thirdQuartile = QuantileRanks.of(20, 0.75).orElseThrow();

        assertThat(median.in(TWENTY_MEDIANS)).isEqualTo(new Interval(395, 560, Interval.Method.ORDER_STATISTIC));
        assertThat(median.coverage()).isCloseTo(0.9586105347, within(5e-11));
        assertThat(thirdQuartile.in(TWENTY_MEDIANS)).isEqualTo(new Interval(470, 700, Interval.Method.ORDER_STATISTIC));
        assertThat(thirdQuartile.coverage()).isCloseTo(0.9618229582, within(5e-11));
    }

    @Test
    void lowerQuartileMirrorsTheUpperOne() {
        QuantileRanks low = QuantileRanks.of(20, 0.25).orElseThrow();
        QuantileRanks high = QuantileRanks.of(20, 0.75).orElseThrow();

        assertThat(low.lower()).isEqualTo(21 - high.upper());
        assertThat(low.upper()).isEqualTo(21 - high.lower());
    }
}
