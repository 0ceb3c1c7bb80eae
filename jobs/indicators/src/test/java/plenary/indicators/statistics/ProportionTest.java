package plenary.indicators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProportionTest {

    @ParameterizedTest
    @CsvSource({
        "45,  50,  0.7863976856252035,  0.9565242350681096",
        "0,   20,  0,                   0.1611251580528194",
        "20,  20,  0.8388748419471806,  1",
        "632, 800, 0.7604230597704305,  0.8168051920302777",
        "172, 200, 0.8051011913429243,  0.9013301736654437",
        "1,   8,   0.02241749145005667, 0.4708881822128535",
    })
    void wilsonLimitsAgreeWithTheWorkedExamples(double x, double n, double lower, double upper) {
        Interval interval = Proportion.wilson(x, n).orElseThrow();

        assertThat(interval.lower()).isCloseTo(lower, within(1e-9 * lower));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-9 * upper));
        assertThat(interval.method()).isEqualTo(Interval.Method.WILSON);
    }

    @Test
    void noTrialsHaveNoInterval() {
        assertThat(Proportion.wilson(0, 0)).isEmpty();
    }

    @Test
    void aShareThatWasRoundedMayGiveAPartialSuccess() {
        assertThat(Proportion.wilson(44.5, 50).orElseThrow().lower()).isBetween(0.77, 0.79);
    }

    @Test
    void moreSuccessesThanTrialsAreRefused() {
        assertThatThrownBy(() -> Proportion.wilson(21, 20))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("successes must lie in 0..20.0, was 21.0");
    }

    @Test
    void aPercentIntervalIsTheShareTimesHundred() {
        Interval percent = Proportion.wilson(20, 20).orElseThrow().times(100);

        assertThat(percent.lower()).isCloseTo(83.88748419471806, within(1e-7));
        assertThat(percent.upper()).isEqualTo(100);
    }
}
