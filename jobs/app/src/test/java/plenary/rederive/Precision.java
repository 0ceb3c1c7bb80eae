package plenary.rederive;

import java.util.Set;

/**
 * How near a published number must come to the one that is worked out: the same double, but for two kinds that are held
 * to a relative 1e-12.
 *
 * <p>The limits of a frequency come from the third power in Byar's formula, whose last digit hangs on the order of its
 * factors. Mean effective doses, and doses made of them, are published from decimals of 14 places, so that their sums do
 * not hang on an order; here they are carried to 34 digits.
 */
enum Precision {
    LAST_DIGIT(0),
    TWELVE_DIGITS(1e-12);

    private static final Set<Measure> LIMITS = Set.of(Measure.LOWER_CI, Measure.UPPER_CI);
    private static final Set<Measure> DOSES = Set.of(Measure.OBS_VALUE, Measure.NUMERATOR);

    private final double relative;

    Precision(double relative) {
        this.relative = relative;
    }

    static Precision of(String indicator, Measure measure) {
        boolean isNear = switch (indicator) {
            case "POP-01" -> LIMITS.contains(measure);
            case "POP-02", "POP-03", "POP-04", "POP-07", "POP-09" -> DOSES.contains(measure);
            // The one whose denominator is a dose, too.
            case "POP-05" -> DOSES.contains(measure) || measure == Measure.DENOMINATOR;
            default -> false;
        };
        return isNear ? TWELVE_DIGITS : LAST_DIGIT;
    }

    boolean agrees(double published, double again) {
        return published == again || Math.abs(published - again) <= relative * Math.abs(again);
    }
}
