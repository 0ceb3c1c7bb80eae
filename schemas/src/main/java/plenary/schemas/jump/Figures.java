package plenary.schemas.jump;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for people: three figures, a point, no exponent; the same in every language and on every machine. */
public final class Figures {

    private static final MathContext SHOWN = new MathContext(3);
    private static final MathContext KEPT = new MathContext(6);

    private Figures() {}

    public static double rounded(double number) {
        return number == 0 ? 0 : new BigDecimal(number).round(KEPT).doubleValue();
    }

    public static String shown(double number) {
        return number == 0
                ? "0"
                : new BigDecimal(number).round(SHOWN).stripTrailingZeros().toPlainString();
    }

    /** Such as {@code 4.2 %}. */
    public static String percent(double share) {
        return shown(100 * share) + " %";
    }

    public static String times(double ratio) {
        return shown(ratio) + " times";
    }

    /** Logarithm of a ratio, without its sign; the one of the JDK that is the same on every machine. */
    public static double distance(double ratio) {
        return Math.abs(StrictMath.log(ratio));
    }
}
