package plenary.schemas.workbook;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** A number as a person typed it, out of how a file has it. */
public final class Digits {

    /** Digits that a workbook keeps of what is typed; further ones come from its binary numbers. */
    private static final int KEPT = 15;

    private static final int ENOUGH = 17;
    private static final int LARGEST_EXPONENT = 400;

    private Digits() {}

    /**
     * Without an exponent or zeros at the end, with a point; empty when it is no number. One of more than 15 digits is the
     * shortest that stands for the same binary number: 0.1 for 0.10000000000000001.
     */
    public static Optional<String> of(String raw) {
        return number(raw)
                .map(number ->
                        number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    }

    static Optional<BigDecimal> number(String raw) {
        try {
            BigDecimal number = raw.length() > LARGEST_EXPONENT ? BigDecimal.ZERO : new BigDecimal(raw);
            if (raw.length() > LARGEST_EXPONENT || Math.abs((long) number.scale()) > LARGEST_EXPONENT) {
                return Optional.empty();
            }
            return Optional.of(number.precision() <= KEPT ? number : shortest(number));
        } catch (NumberFormatException noNumber) {
            return Optional.empty();
        }
    }

    private static BigDecimal shortest(BigDecimal number) {
        double meant = number.doubleValue();
        for (int digits = KEPT; digits < ENOUGH; digits++) {
            BigDecimal shorter = number.round(new MathContext(digits));
            if (shorter.doubleValue() == meant) {
                return shorter;
            }
        }
        return number;
    }
}
