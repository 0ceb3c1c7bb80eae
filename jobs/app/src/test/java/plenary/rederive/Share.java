package plenary.rederive;

/** A share in percent. */
final class Share {

    private Share() {}

    /** With Wilson's interval. */
    static Derived percent(Derived derived, double numerator, double denominator) {
        return plain(derived, numerator, denominator)
                .with(Interval.wilson(numerator, denominator).times(100));
    }

    static Derived plain(Derived derived, double numerator, double denominator) {
        return derived.with(Measure.OBS_VALUE, 100 * numerator / denominator)
                .with(Measure.NUMERATOR, numerator)
                .with(Measure.DENOMINATOR, denominator);
    }
}
