package plenary.rederive;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

/** The 95 % intervals of domain.md sections 14.2 and 14.3. */
record Interval(double lower, double upper) {

    private static final double Z = 1.959963984540054;
    private static final BigDecimal HALF_ALPHA = new BigDecimal("0.025");
    private static final BigDecimal QUARTER = new BigDecimal("0.25");

    /** Wilson's score interval of x of n, without continuity correction; a share from 0 to 1. */
    static Interval wilson(double x, double n) {
        double p = x / n;
        double middle = p + Z * Z / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        double whole = 1 + Z * Z / n;
        // Of none the lower limit is exactly 0, of all the upper exactly 1; doubles may miss both by a digit.
        return new Interval(x == 0 ? 0 : (middle - half) / whole, x == n ? 1 : (middle + half) / whole);
    }

    /** Byar's interval of a count of at least 10. */
    static Interval byar(double count) {
        double more = count + 1;
        return new Interval(
                count * Math.pow(1 - 1 / (9 * count) - Z / (3 * Math.sqrt(count)), 3),
                more * Math.pow(1 - 1 / (9 * more) + Z / (3 * Math.sqrt(more)), 3));
    }

    Interval times(double factor) {
        return new Interval(factor * lower, factor * upper);
    }

    Interval over(double denominator) {
        return new Interval(lower / denominator, upper / denominator);
    }

    /**
     * The equal-tailed conservative interval of a quartile, two of the values themselves; empty where the values are
     * too few. The tails of the binomial distribution are exact fractions, so that no rank hangs on a rounding.
     *
     * @param quarters 1 for the first quartile, 2 for the median, 3 for the third
     */
    static Optional<Interval> ofQuartile(double[] values, int quarters) {
        double[] x = values.clone();
        Arrays.sort(x);
        int n = x.length;
        BigDecimal[] atMost = atMost(n, quarters);
        int lowerRank = 0;
        while (lowerRank < n && atMost[lowerRank].compareTo(HALF_ALPHA) <= 0) {
            lowerRank++;
        }
        int upperRank = n + 1;
        while (upperRank > 1 && BigDecimal.ONE.subtract(atMost[upperRank - 2]).compareTo(HALF_ALPHA) <= 0) {
            upperRank--;
        }
        return lowerRank < 1 || upperRank > n
                ? Optional.empty()
                : Optional.of(new Interval(x[lowerRank - 1], x[upperRank - 1]));
    }

    /** P(K <= k) of K ~ Bin(n, quarters / 4) for each k from 0 to n. */
    private static BigDecimal[] atMost(int n, int quarters) {
        BigDecimal yes = QUARTER.multiply(BigDecimal.valueOf(quarters));
        BigDecimal no = BigDecimal.ONE.subtract(yes);
        BigDecimal[] atMost = new BigDecimal[n + 1];
        BigDecimal sum = BigDecimal.ZERO;
        BigInteger ways = BigInteger.ONE;
        for (int k = 0; k <= n; k++) {
            sum = sum.add(new BigDecimal(ways).multiply(yes.pow(k)).multiply(no.pow(n - k)));
            atMost[k] = sum;
            ways = ways.multiply(BigInteger.valueOf(n - k)).divide(BigInteger.valueOf(k + 1L));
        }
        return atMost;
    }
}
