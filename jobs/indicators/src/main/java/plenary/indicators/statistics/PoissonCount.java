package plenary.indicators.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Interval of a count of independent events.
 *
 * @see "Public Health England, Fingertips technical guidance: rates"
 */
public final class PoissonCount {

    /** From this count on Byar's approximation is as good as the exact limits. */
    private static final long BYAR_FROM = 10;

    private PoissonCount() {}

    /** Limits of the expected count: exact below 10 events, Byar's from 10 on. */
    public static Interval interval(long events) {
        if (events < 0) {
            throw new IllegalArgumentException("a count must not be negative, was " + events);
        }
        return events < BYAR_FROM ? exact(events) : byar(events);
    }

    /** Limits of {@code factor * events / denominator}; empty when the denominator is 0. */
    public static Optional<Interval> rateInterval(long events, double denominator, double factor) {
        if (!(denominator >= 0)) {
            throw new IllegalArgumentException("a denominator must not be negative, was " + denominator);
        }
        if (denominator == 0) {
            return Optional.empty();
        }
        Interval count = interval(events);
        return Optional.of(new Interval(
                factor * count.lower() / denominator, factor * count.upper() / denominator, count.method()));
    }

    static Interval exact(long events) {
        double lower = events == 0
                ? 0
                : ChiSquaredDistribution.of(2.0 * events).inverseCumulativeProbability(Confidence.TAIL) / 2;
        double upper = ChiSquaredDistribution.of(2.0 * events + 2).inverseSurvivalProbability(Confidence.TAIL) / 2;
        return new Interval(lower, upper, Interval.Method.EXACT_POISSON);
    }

    static Interval byar(long events) {
        double next = events + 1.0;
        double lower = 1 - 1 / (9.0 * events) - Confidence.Z / (3 * Math.sqrt(events));
        double upper = 1 - 1 / (9 * next) + Confidence.Z / (3 * Math.sqrt(next));
        return new Interval(events * lower * lower * lower, next * upper * upper * upper, Interval.Method.BYAR);
    }
}
