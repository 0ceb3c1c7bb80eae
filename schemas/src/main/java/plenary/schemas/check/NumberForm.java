package plenary.schemas.check;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plenary.schemas.submission.Settings;

/** How a file writes numbers: the decimal separator, and the one that may stand between groups of three digits. */
final class NumberForm {

    /** No measured value needs more; what is longer would only cost time. */
    private static final int LONGEST = 100;

    private static final Pattern GROUPED =
            Pattern.compile("[+-]?[0-9]{1,3}(?:[., \u00A0\u202F'\u2019][0-9]{3})+(?:[.,][0-9]+)?");

    private final char decimal;
    private final Optional<Character> group;
    private final Pattern pattern;

    NumberForm(Settings settings) {
        this.decimal = settings.decimal();
        this.group = settings.group();
        String grouped = group.map(g -> "[0-9]{1,3}(?:" + Pattern.quote(g.toString()) + "[0-9]{3})+|")
                .orElse("");
        this.pattern = Pattern.compile("([+-]?)(" + grouped + "[0-9]*)(?:" + Pattern.quote(String.valueOf(decimal))
                + "([0-9]*))?(?:[eE]([+-]?[0-9]{1,2}))?");
    }

    char decimal() {
        return decimal;
    }

    /** The number that a text writes, exactly; empty when it writes none. */
    Optional<BigDecimal> number(String text) {
        Matcher parts = pattern.matcher(text);
        if (text.length() > LONGEST || !parts.matches()) {
            return Optional.empty();
        }
        String whole = group.map(g -> parts.group(2).replace(g.toString(), "")).orElse(parts.group(2));
        String fraction = parts.group(3) == null ? "" : parts.group(3);
        if (whole.isEmpty() && fraction.isEmpty()) {
            return Optional.empty();
        }
        int exponent = parts.group(4) == null ? 0 : Integer.parseInt(parts.group(4));
        BigDecimal digits = new BigDecimal(parts.group(1) + whole + fraction);
        return Optional.of(digits.scaleByPowerOfTen(exponent - fraction.length()));
    }

    /** What to say of a number that has, or may have, separators of thousands though none are declared; else nothing. */
    String groupHint(String text) {
        return group.isEmpty() && GROUPED.matcher(text).matches()
                ? "; what separates thousands is declared as group in numbers"
                : "";
    }

    /** Why a text writes no number. */
    Cell.Problem problem(String text) {
        char other = decimal == '.' ? ',' : '.';
        // Also 1.905,5 where points are declared: its points group, so the comma is the decimal sign.
        String whole = "(?:[0-9]+|[0-9]{1,3}(?:" + Pattern.quote(String.valueOf(decimal)) + "[0-9]{3})+)";
        if (text.matches("[+-]?" + whole + Pattern.quote(String.valueOf(other)) + "[0-9]+")) {
            return other == ','
                    ? new Cell.Problem(
                            "RQ-NUM-003",
                            "a number with a decimal point, as no decimal comma is declared" + groupHint(text))
                    : new Cell.Problem(
                            "RQ-NUM-004", "a number with a decimal comma, as a comma is declared" + groupHint(text));
        }
        return new Cell.Problem(
                "RQ-NUM-001", "a number such as 12" + decimal + "5, without its unit" + groupHint(text));
    }
}
