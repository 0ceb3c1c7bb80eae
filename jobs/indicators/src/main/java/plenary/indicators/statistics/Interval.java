package plenary.indicators.statistics;

/**
 * A two-sided 95 % interval.
 *
 * @param lower in the unit of the value it belongs to
 * @param upper in the same unit
 */
public record Interval(double lower, double upper, Method method) {

    /** How an interval was found; the name is what column {@code CI_METHOD} says. */
    public enum Method {
        WILSON,
        BYAR,
        EXACT_POISSON,
        ORDER_STATISTIC
    }

    public Interval {
        if (!(lower <= upper)) {
            throw new IllegalArgumentException("lower must not exceed upper, was " + lower + ".." + upper);
        }
    }

    /** The same interval in another unit, such as 100 for a share that is shown in percent. */
    public Interval times(double factor) {
        return new Interval(lower * factor, upper * factor, method);
    }
}
