package plenary.schemas.change;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers for people: three figures, a point, no exponent; the same in every language and on every machine. */
final class Figures {

    private static final MathContext SHOWN = new MathContext(3);
    private static final MathContext KEPT = new MathContext(6);

    private Figures() {}

    static double rounded(double number) {
        return number == 0 ? 0 : new BigDecimal(number).round(KEPT).doubleValue();
    }

    static String shown(double number) {
        return number == 0
                ? "0"
                : new BigDecimal(number).round(SHOWN).stripTrailingZeros().toPlainString();
    }

    /** Such as {@code 4.2 %}. */
    static String percent(double share) {
        return shown(100 * share) + " %";
    }

    static String times(double ratio) {
        return shown(ratio) + " times";
    }
}
