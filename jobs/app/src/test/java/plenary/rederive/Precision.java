package plenary.rederive;

import java.util.Set;

/**
 * How near a published number must come to the one that is worked out: the same double, with two exceptions that are
 * held to a relative 1e-12.
 *
 * <p>The limits of a rate come from the third power in Byar's formula, whose last digit hangs on the order of its
 * factors. And numbers of examinations are published from decimals of 8 places and mean effective doses from decimals of
 * 14, so that their sums do not hang on an order; here they are carried to 34 digits.
 */
enum Precision {
    LAST_DIGIT(0),
    TWELVE_DIGITS(1e-12);

    private static final Set<Measure> COUNTS = Set.of(Measure.RECORDS, Measure.FACILITIES);

    private final double relative;

    Precision(double relative) {
        this.relative = relative;
    }

    static Precision of(String indicator, Measure measure) {
        boolean ofScaledVolumes = indicator.startsWith("POP-") || indicator.equals("DQ-02");
        return ofScaledVolumes && !COUNTS.contains(measure) ? TWELVE_DIGITS : LAST_DIGIT;
    }

    boolean agrees(double published, double again) {
        return published == again || Math.abs(published - again) <= relative * Math.abs(again);
    }
}
