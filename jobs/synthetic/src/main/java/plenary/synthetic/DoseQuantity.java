package plenary.synthetic;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A dose quantity of a study at the resolution that devices report.
 *
 * @param code of the quantity list
 * @param column of exam_dose
 * @param decimals that a device reports
 * @param level a third quartile of facility medians of the right order of magnitude, in the canonical unit; invented
 * @param sigma spread between facilities: standard deviation of the logarithm; invented
 */
record DoseQuantity(String code, String column, int decimals, double level, double sigma) {

    /** Geometric standard deviation 1.35, invented. */
    static final double BETWEEN_FACILITIES = StrictMath.log(1.35);

    static DoseQuantity of(String code, String column, int decimals, double level) {
        return new DoseQuantity(code, column, decimals, level, BETWEEN_FACILITIES);
    }

    /** The same with another spread, so that quantities of one examination do not move in lockstep. */
    DoseQuantity spreadBy(double factor) {
        return new DoseQuantity(code, column, decimals, level, sigma * factor);
    }

    /**
     * The national reference level of a country whose doses are {@code factor} times ours: two significant figures, as
     * such levels are published; in units of the last decimal.
     */
    long referenceLevel(double factor) {
        return BigDecimal.valueOf(level * factor)
                .round(new MathContext(2, RoundingMode.HALF_UP))
                .movePointRight(decimals)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    BigDecimal value(long units) {
        return BigDecimal.valueOf(units, decimals);
    }
}
