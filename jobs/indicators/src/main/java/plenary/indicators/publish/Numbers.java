package plenary.indicators.publish;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** How a number is written in a published table. */
final class Numbers {

    /** Significant digits that tell any two doubles apart. */
    private static final int MOST_DIGITS = 17;

    private Numbers() {}

    /**
     * The shortest decimal that parses back to the same double, without an exponent; empty for null. {@code
     * Double.toString} is not always the shortest before Java 19.
     */
    static String text(@Nullable Double value) {
        if (value == null) {
            return "";
        }
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a published number must be finite, was " + value);
        }
        if (value == 0) {
            return "0";
        }
        BigDecimal exact = new BigDecimal(value);
        for (int digits = 1; digits < MOST_DIGITS; digits++) {
            BigDecimal rounded = exact.round(new MathContext(digits, RoundingMode.HALF_EVEN));
            if (rounded.doubleValue() == value) {
                return rounded.stripTrailingZeros().toPlainString();
            }
        }
        return exact.round(new MathContext(MOST_DIGITS, RoundingMode.HALF_EVEN))
                .stripTrailingZeros()
                .toPlainString();
    }

    static String text(@Nullable Long value) {
        return value == null ? "" : Long.toString(value);
    }
}
