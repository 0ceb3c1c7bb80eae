package plenary.indicators.statistics;

import java.util.OptionalDouble;

/**
 * Sample quantile of Hyndman and Fan's type 7, the one of Spark's {@code percentile}: {@code h = (n - 1) p}, counted from
 * 0, interpolated linearly between the two neighbours. Other types give other reference levels from the same facilities.
 */
public final class Quantile {

    private Quantile() {}

    /**
     * Empty when there are no values.
     *
     * @param ascending sorted
     * @param p from 0 to 1
     */
    public static OptionalDouble ofSorted(double[] ascending, double p) {
        int n = ascending.length;
        if (n == 0) {
            return OptionalDouble.empty();
        }
        double h = position(n, p);
        int below = (int) h;
        double low = ascending[below];
        return OptionalDouble.of(below + 1 == n ? low : between(low, ascending[below + 1], h - below));
    }

    /**
     * The first {@code length} values of a buffer, which must be sorted; in the unit of the integers. Empty when there
     * are none.
     */
    public static OptionalDouble ofSorted(int[] ascending, int length, double p) {
        if (length == 0) {
            return OptionalDouble.empty();
        }
        double h = position(length, p);
        int below = (int) h;
        double low = ascending[below];
        return OptionalDouble.of(below + 1 == length ? low : between(low, ascending[below + 1], h - below));
    }

    private static double position(int n, double p) {
        if (!(p >= 0 && p <= 1)) {
            throw new IllegalArgumentException("p must lie in 0..1, was " + p);
        }
        return (n - 1) * p;
    }

    private static double between(double low, double high, double part) {
        // Of equal neighbours no arithmetic, so that a value never leaves the range of the data.
        return low == high || part == 0 ? low : low + part * (high - low);
    }
}
