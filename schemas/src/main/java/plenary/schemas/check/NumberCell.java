package plenary.schemas.check;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Optional;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.FieldType;
import plenary.schemas.contract.Presence;

/**
 * A cell with a number, converted to the canonical unit and rounded to the field's decimals. Limits hold for the number
 * as it is kept, so that nothing outside of them is ever stored.
 */
final class NumberCell implements Cell {

    static final String OUT_OF_RANGE = "RQ-RANGE-001";

    private static final BigInteger MOST = BigInteger.TEN.pow(Scale.MOST_DIGITS);

    private final Field field;
    private final NumberForm form;
    private final Scale scale;
    private final char decimal;
    private final boolean isWhole;
    private final long least;
    private final long most;
    private final String sentUnit;

    /** @param sentUnit UCUM code of the unit in the file; that of the field when nothing else is declared */
    NumberCell(Field field, NumberForm form, Scale scale, String sentUnit) {
        this.field = field;
        this.form = form;
        this.scale = scale;
        this.decimal = form.decimal();
        this.isWhole = field.type() == FieldType.INTEGER;
        this.sentUnit = sentUnit;
        this.least = least(field);
        this.most = field.limits()
                .maximum()
                .map(limit -> limit.movePointRight(field.scale())
                        .setScale(0, RoundingMode.FLOOR)
                        .longValueExact())
                .orElse(MOST.longValueExact() - 1);
    }

    private static long least(Field field) {
        Optional<Long> inclusive = field.limits()
                .minimum()
                .map(limit -> limit.movePointRight(field.scale())
                        .setScale(0, RoundingMode.CEILING)
                        .longValueExact());
        Optional<Long> exclusive = field.limits()
                .exclusiveMinimum()
                .map(limit -> 1
                        + limit.movePointRight(field.scale())
                                .setScale(0, RoundingMode.FLOOR)
                                .longValueExact());
        return Math.max(inclusive.orElse(1 - MOST.longValueExact()), exclusive.orElse(1 - MOST.longValueExact()));
    }

    @Override
    public boolean read(char[] text, int start, int end, CurrentRow row, int column) {
        boolean isNegative = text[start] == '-';
        int first = isNegative || text[start] == '+' ? start + 1 : start;
        long digits = 0;
        int p = first;
        int point = -1;
        for (; p < end; p++) {
            int digit = text[p] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = 10 * digits + digit;
            } else if (text[p] == decimal && point < 0) {
                point = p;
            } else {
                return readSlowly(text, start, end, row, column);
            }
        }
        int places = point < 0 ? 0 : end - point - 1;
        int count = end - first - (point < 0 ? 0 : 1);
        if (count == 0 || count > Scale.MOST_DIGITS || isWhole && point >= 0) {
            return readSlowly(text, start, end, row, column);
        }
        long scaled = scale.scaled(digits, places);
        return scaled == Scale.TOO_LARGE
                ? readSlowly(text, start, end, row, column)
                : keep(isNegative ? -scaled : scaled, row, column);
    }

    private boolean keep(long number, CurrentRow row, int column) {
        row.number(column, number);
        return number >= least && number <= most;
    }

    /** For long numbers, groups of digits and exponents. */
    private boolean readSlowly(char[] text, int start, int end, CurrentRow row, int column) {
        Optional<BigInteger> scaled = form.number(new String(text, start, end - start))
                .filter(this::isRightKind)
                .map(scale::scaled);
        // Beyond what can be kept, the number is only known to be as large as that.
        return scaled.isPresent()
                && keep(scaled.get().min(MOST).max(MOST.negate()).longValueExact(), row, column);
    }

    private boolean isRightKind(BigDecimal number) {
        return !isWhole || number.scale() <= 0;
    }

    @Override
    public Problem problem(String text) {
        return TextCell.problemOfAnyText(text)
                .orElseGet(() -> form.number(text)
                        .map(number -> isRightKind(number)
                                ? outOfRange(number)
                                : new Problem("RQ-NUM-002", range().replaceFirst("^a number", "a whole number")))
                        .orElseGet(() -> isWhole ? noWholeNumber(text) : form.problem(text)));
    }

    private Problem noWholeNumber(String text) {
        return new Problem("RQ-NUM-001", "a whole number such as 12, without its unit" + form.groupHint(text));
    }

    private Problem outOfRange(BigDecimal number) {
        boolean isDose = field.limits()
                        .exclusiveMinimum()
                        .filter(limit -> limit.signum() == 0)
                        .isPresent()
                && field.unit().isPresent()
                // A required value cannot be left out, so that advice would only lead to the next finding.
                && field.presence() != Presence.REQUIRED;
        if (isDose && number.signum() > 0 && scale.scaled(number).signum() == 0) {
            return new Problem("RQ-RANGE-002", range() + "; this one is smaller than the contract can tell from zero");
        }
        if (isDose && scale.scaled(number).signum() <= 0) {
            return new Problem(
                    "RQ-RANGE-002", range() + "; a value that is not there is left empty or given as _N, _U or _S");
        }
        return new Problem(OUT_OF_RANGE, range());
    }

    private String range() {
        String unit = field.unit()
                .filter(code -> !code.equals("1"))
                // UCUM writes a year as a, which reads like an article.
                .map(code -> code.equals("a") ? " years" : " " + code)
                .orElse("");
        String sent = field.unit().filter(code -> !code.equals(sentUnit)).isPresent() ? ", sent in " + sentUnit : "";
        Field.Limits limits = field.limits();
        String upper = limits.maximum().map(BigDecimal::toPlainString).orElse("");
        if (limits.exclusiveMinimum().isPresent()) {
            String lower = "a number above " + limits.exclusiveMinimum().get().toPlainString();
            return lower + (upper.isEmpty() ? "" : " and at most " + upper) + unit + sent;
        }
        if (limits.minimum().isPresent() && !upper.isEmpty()) {
            return "a number from " + limits.minimum().get().toPlainString() + " to " + upper + unit + sent;
        }
        return limits.minimum()
                        .map(lower -> "a number not below " + lower.toPlainString())
                        .orElse(upper.isEmpty() ? "a number of at most 18 digits" : "a number not above " + upper)
                + unit
                + sent;
    }
}
