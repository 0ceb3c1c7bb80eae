package plenary.reports.text;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How a published number is shown: rounded half-up on its decimal string, never before. */
public enum Rounding {
    /** Two significant figures, as reference levels are printed: 787.5 as 790, 8.45 as 8.5. */
    TWO_FIGURES {
        @Override
        BigDecimal round(BigDecimal number) {
            return figures(number, 2);
        }
    },
    /** One decimal, for percentages. */
    ONE_DECIMAL {
        @Override
        BigDecimal round(BigDecimal number) {
            return number.setScale(1, RoundingMode.HALF_UP);
        }
    },
    /** Two decimals, for ratios. */
    TWO_DECIMALS {
        @Override
        BigDecimal round(BigDecimal number) {
            return number.setScale(2, RoundingMode.HALF_UP);
        }
    },
    /** Whole numbers, for counts. */
    WHOLE {
        @Override
        BigDecimal round(BigDecimal number) {
            return number.setScale(0, RoundingMode.HALF_UP);
        }
    },
    /** Three significant figures, but never fewer than the whole number: 1234.5 as 1235, 0.82653 as 0.827. */
    THREE_FIGURES {
        @Override
        BigDecimal round(BigDecimal number) {
            BigDecimal rounded = figures(number, 3);
            return rounded.scale() < 0 || number.abs().compareTo(BigDecimal.valueOf(1000)) >= 0
                    ? number.setScale(0, RoundingMode.HALF_UP)
                    : rounded;
        }
    };

    /** Thin space between groups of three digits, from five digits on. */
    private static final char GROUP = '\u2009';

    abstract BigDecimal round(BigDecimal number);

    /** @param number decimal string of the published table; empty gives empty */
    public String text(String number) {
        return number.isEmpty() ? "" : grouped(round(new BigDecimal(number)).toPlainString());
    }

    public static String count(long number) {
        return grouped(Long.toString(number));
    }

    /** A number as it is, for the ticks of an axis. */
    public static String plain(BigDecimal number) {
        return grouped(number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString());
    }

    /** A whole number of the table; empty gives empty. */
    public static String count(String number) {
        return number.isEmpty() ? "" : WHOLE.text(number);
    }

    private static BigDecimal figures(BigDecimal number, int figures) {
        if (number.signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal rounded = number.round(new MathContext(figures, RoundingMode.HALF_UP));
        int missing = figures - rounded.precision();
        return missing > 0 ? rounded.setScale(rounded.scale() + missing) : rounded;
    }

    private static String grouped(String plain) {
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        int start = plain.startsWith("-") ? 1 : 0;
        if (point - start < 5) {
            return plain.replace('-', '\u2212');
        }
        StringBuilder text = new StringBuilder(plain);
        for (int i = point - 3; i > start; i -= 3) {
            text.insert(i, GROUP);
        }
        return text.toString().replace('-', '\u2212');
    }
}
