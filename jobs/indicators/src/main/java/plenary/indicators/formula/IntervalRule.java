package plenary.indicators.formula;

/**
 * Which interval a value carries.
 *
 * @param parameter the probability of an order-statistic interval; otherwise the factor from a share or ratio to the
 *     unit of the value, such as 100 for percent
 */
public record IntervalRule(Method method, double parameter) {

    public static final IntervalRule NONE = new IntervalRule(Method.NONE, 0);

    /** Ways to find an interval. */
    public enum Method {
        NONE,
        /** Of {@code NUMERATOR} in {@code DENOMINATOR}. */
        WILSON,
        /** Of the count {@code NUMERATOR} over {@code DENOMINATOR}. */
        POISSON,
        /** Of the count {@code RECORDS}, scaled as the value is. */
        POISSON_OF_RECORDS,
        /** Of the quantile of {@code ORDERED}. */
        ORDER_STATISTIC,
        /** As before, and the value itself is the width of the interval. */
        ORDER_STATISTIC_WIDTH
    }
}
