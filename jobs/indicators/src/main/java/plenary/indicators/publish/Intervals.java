package plenary.indicators.publish;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import plenary.indicators.formula.Flags;
import plenary.indicators.formula.IntervalRule;
import plenary.indicators.formula.Status;
import plenary.indicators.statistics.Interval;
import plenary.indicators.statistics.PoissonCount;
import plenary.indicators.statistics.Proportion;
import plenary.indicators.statistics.QuantileRanks;

/** Gives a value the interval that its definition asks for. */
final class Intervals {

    private Intervals() {}

    /**
     * @param ascending the values whose quantile it is; empty when the rule does not need them
     */
    static IndicatorValue with(IntervalRule rule, IndicatorValue value, double[] ascending) {
        return switch (rule.method()) {
            case NONE -> value;
            case WILSON -> with(wilson(value.numerator(), value.denominator(), rule.parameter()), value);
            case POISSON -> with(poisson(value.numerator(), value.denominator(), rule.parameter()), value);
            case POISSON_OF_RECORDS -> with(poissonOfRecords(value, rule.parameter()), value);
            case ORDER_STATISTIC -> ofQuantile(value, ascending, rule.parameter());
            case ORDER_STATISTIC_WIDTH -> width(value, ascending, rule.parameter());
        };
    }

    private static IndicatorValue ofQuantile(IndicatorValue value, double[] ascending, double probability) {
        Optional<Interval> interval = interval(ascending, probability);
        return interval.isEmpty() && value.value() != null
                ? value.with(Flags.CI_NOT_ATTAINABLE)
                : with(interval, value);
    }

    private static IndicatorValue width(IndicatorValue value, double[] ascending, double probability) {
        Optional<Interval> interval = interval(ascending, probability);
        if (interval.isEmpty() || value.status().equals(Status.INSUFFICIENT_FACILITIES)) {
            return value.with(Flags.CI_NOT_ATTAINABLE).with(null, Status.INSUFFICIENT_FACILITIES);
        }
        double width = interval.get().upper() - interval.get().lower();
        return with(interval, value.with(width, value.status()));
    }

    private static Optional<Interval> interval(double[] ascending, double probability) {
        return QuantileRanks.of(ascending.length, probability).map(ranks -> ranks.in(ascending));
    }

    private static Optional<Interval> wilson(@Nullable Double numerator, @Nullable Double denominator, double factor) {
        return numerator == null || denominator == null
                ? Optional.empty()
                : Proportion.wilson(numerator, denominator).map(interval -> interval.times(factor));
    }

    private static Optional<Interval> poisson(@Nullable Double numerator, @Nullable Double denominator, double factor) {
        return numerator == null || denominator == null
                ? Optional.empty()
                : PoissonCount.rateInterval(Math.round(numerator), denominator, factor);
    }

    /** For a rate whose numerator was scaled up from a count: chance is in what was counted. */
    private static Optional<Interval> poissonOfRecords(IndicatorValue value, double factor) {
        Long counted = value.contributors().records();
        Double rate = value.value();
        if (counted == null || rate == null) {
            return Optional.empty();
        }
        return counted == 0
                ? poisson(0.0, value.denominator(), factor)
                : PoissonCount.rateInterval(counted, counted, rate);
    }

    private static IndicatorValue with(Optional<Interval> interval, IndicatorValue value) {
        return interval.isEmpty() || value.value() == null ? value : value.with(interval.get());
    }
}
