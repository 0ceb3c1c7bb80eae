package plenary.indicators.statistics;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;

/**
 * The two order statistics that enclose a quantile of the population with at least 95 % confidence, whatever its
 * distribution: equal-tailed and conservative.
 *
 * @param lower rank counted from 1 in ascending order
 * @param upper rank counted from 1
 * @param coverage actual confidence, at least 0.95
 * @see "Hahn and Meeker, Statistical Intervals"
 */
public record QuantileRanks(int lower, int upper, double coverage) {

    /**
     * The ranks for a sample of {@code n}; empty when the sample is too small for an interval at this confidence, as it
     * is for the third quartile below 13 and for the median below 6.
     *
     * @param n 0 or more
     * @param q above 0 and below 1
     */
    public static Optional<QuantileRanks> of(int n, double q) {
        if (!(q > 0 && q < 1)) {
            throw new IllegalArgumentException("q must lie between 0 and 1, was " + q);
        }
        if (n == 0) {
            return Optional.empty();
        }
        BinomialDistribution below = BinomialDistribution.of(n, q);
        // Largest l with P(K <= l - 1) <= tail, smallest u with P(K >= u) <= tail.
        int lower = 0;
        while (lower < n && below.cumulativeProbability(lower) <= Confidence.TAIL) {
            lower++;
        }
        int upper = n + 1;
        while (upper > 1 && below.survivalProbability(upper - 2) <= Confidence.TAIL) {
            upper--;
        }
        if (lower < 1 || upper > n) {
            return Optional.empty();
        }
        double coverage = 1 - below.cumulativeProbability(lower - 1) - below.survivalProbability(upper - 1);
        return Optional.of(new QuantileRanks(lower, upper, coverage));
    }

    /** The interval in a sample, which must be sorted and have the size that the ranks were made for. */
    public Interval in(double[] ascending) {
        return new Interval(ascending[lower - 1], ascending[upper - 1], Interval.Method.ORDER_STATISTIC);
    }
}
