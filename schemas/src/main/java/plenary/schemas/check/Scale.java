package plenary.schemas.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import plenary.schemas.contract.Units;

/**
 * Turns decimal numbers in the unit of the file into integers of a fixed number of decimals in the canonical unit,
 * rounded half up (away from zero), exactly. Works on longs as far as they reach.
 */
final class Scale {

    /** What {@link #scaled(long, int)} gives when longs do not reach. */
    static final long TOO_LARGE = Long.MIN_VALUE;

    /** Most digits of a number that surely fits a long. */
    static final int MOST_DIGITS = 18;

    private final Units.Factor factor;
    private final int decimals;

    /** By the number of decimals of the text: multiply by, divide by, and the largest number that can be multiplied. */
    private final long[] multiplier = new long[MOST_DIGITS + 1];

    private final long[] divisor = new long[MOST_DIGITS + 1];
    private final long[] largest = new long[MOST_DIGITS + 1];

    /** @param decimals of the field */
    Scale(Units.Factor factor, int decimals) {
        this.factor = factor;
        this.decimals = decimals;
        BigDecimal top = factor.numerator().movePointRight(decimals);
        BigDecimal bottom = factor.denominator();
        int shift = Math.max(0, Math.max(top.scale(), bottom.scale()));
        BigInteger p = top.movePointRight(shift).toBigIntegerExact();
        BigInteger q = bottom.movePointRight(shift).toBigIntegerExact();
        for (int i = 0; i <= MOST_DIGITS; i++) {
            BigInteger common = p.gcd(q);
            p = p.divide(common);
            q = q.divide(common);
            boolean fits = p.bitLength() < Long.SIZE && q.bitLength() < Long.SIZE;
            multiplier[i] = fits ? p.longValue() : 1;
            divisor[i] = fits ? q.longValue() : 1;
            largest[i] = fits ? Long.MAX_VALUE / multiplier[i] : -1;
            q = q.multiply(BigInteger.TEN);
        }
    }

    /**
     * The scaled integer of {@code digits * 10^-places}.
     *
     * @param digits not negative
     * @param places from 0 to {@link #MOST_DIGITS}
     */
    long scaled(long digits, int places) {
        if (digits > largest[places]) {
            return TOO_LARGE;
        }
        long product = digits * multiplier[places];
        long by = divisor[places];
        if (by == 1) {
            return product;
        }
        long quotient = product / by;
        long rest = product - quotient * by;
        return rest >= by - rest ? quotient + 1 : quotient;
    }

    /** The scaled integer of any number. */
    BigInteger scaled(BigDecimal number) {
        BigDecimal top = number.multiply(factor.numerator()).movePointRight(decimals);
        return top.divide(factor.denominator(), 0, RoundingMode.HALF_UP).toBigIntegerExact();
    }
}
