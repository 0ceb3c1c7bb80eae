package plenary.indicators.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PoissonCountTest {

    @ParameterizedTest
    @CsvSource({
        "0,  50000,  0,                7.3777589082,      EXACT_POISSON",
        "1,  1987,   1.2741725205984,  280.4048007518318, EXACT_POISSON",
        "7,  125000, 2.2514904412159,  11.5381402893619,  EXACT_POISSON",
        "12, 240000, 2.5806291012829,  8.7345241890070,   BYAR",
        "30, 600000, 3.3728231822111,  7.1380619903331,   BYAR",
    })
    void rateLimitsPer100000AgreeWithTheWorkedExamples(
            long events, double denominator, double lower, double upper, Interval.Method method) {
        Interval interval =
                PoissonCount.rateInterval(events, denominator, 100_000).orElseThrow();

        assertThat(interval.lower()).isCloseTo(lower, within(1e-9 * lower));
        assertThat(interval.upper()).isCloseTo(upper, within(1e-9 * upper));
        assertThat(interval.method()).isEqualTo(method);
    }

    @ParameterizedTest
    @CsvSource({
        "1,  0.0253178079843,  5.5716433909389",
        "7,  2.8143630515199,  14.4226753617024",
        "12, 6.2005751087222,  20.9615850481770",
        "30, 20.2408740214209, 42.8268653948077",
    })
    void exactLimitsAgreeWithTheWorkedExamples(long events, double lower, double upper) {
        Interval exact = PoissonCount.exact(events);

        // The table prints thirteen decimals.
        assertThat(exact.lower()).isCloseTo(lower, within(5.1e-14 + 1e-11 * lower));
        assertThat(exact.upper()).isCloseTo(upper, within(1e-11 * upper));
    }

    @ParameterizedTest
    @CsvSource({
        "1,  0.0130721,        5.5637556,        5e-8",
        "7,  2.8044307,        14.4232626,       5e-8",
        "12, 6.1935098430790,  20.9628580536167, 1e-9",
        "30, 20.2369390932664, 42.8283719419987, 1e-9",
    })
    void byarLimitsAgreeWithTheWorkedExamples(long events, double lower, double upper, double printed) {
        Interval byar = PoissonCount.byar(events);

        assertThat(byar.lower()).isCloseTo(lower, within(printed));
        assertThat(byar.upper()).isCloseTo(upper, within(printed));
    }

    @ParameterizedTest
    @CsvSource({"9, EXACT_POISSON", "10, BYAR"})
    void methodChangesAtTenEvents(long events, Interval.Method method) {
        assertThat(PoissonCount.interval(events).method()).isEqualTo(method);
    }

    @Test
    void aRateOverNobodyHasNoInterval() {
        assertThat(PoissonCount.rateInterval(3, 0, 1_000)).isEmpty();
    }

    @Test
    void aNegativeCountIsRefused() {
        assertThatThrownBy(() -> PoissonCount.interval(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a count must not be negative, was -1");
    }
}
