package plenary.schemas.contract;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/** Conversion between the units of one dimension, exact in rational arithmetic. */
public final class Units {

    private final CodeList units;

    Units(CodeList units) {
        this.units = units;
    }

    public boolean isKnown(String unit) {
        return units.code(unit).isPresent();
    }

    /**
     * The factor that turns a value in {@code from} into a value in {@code to}; empty when either is unknown or they
     * measure different things.
     */
    public Optional<Factor> factor(String from, String to) {
        Optional<CodeList.Code> source = units.code(from);
        Optional<CodeList.Code> target = units.code(to);
        if (source.isEmpty()
                || target.isEmpty()
                || !source.get().attribute("dimension").equals(target.get().attribute("dimension"))) {
            return Optional.empty();
        }
        Factor a = Factor.parse(source.get().attribute("factor"));
        Factor b = Factor.parse(target.get().attribute("factor"));
        return Optional.of(new Factor(
                a.numerator().multiply(b.denominator()), a.denominator().multiply(b.numerator())));
    }

    /** A rational factor. */
    public record Factor(BigDecimal numerator, BigDecimal denominator) {

        static Factor parse(String text) {
            int slash = text.indexOf('/');
            return slash < 0
                    ? new Factor(new BigDecimal(text), BigDecimal.ONE)
                    : new Factor(new BigDecimal(text.substring(0, slash)), new BigDecimal(text.substring(slash + 1)));
        }

        /** The converted value, rounded half up to {@code scale} decimals. */
        public BigDecimal apply(BigDecimal value, int scale) {
            return value.multiply(numerator)
                    .divide(denominator, new MathContext(34, RoundingMode.HALF_UP))
                    .setScale(scale, RoundingMode.HALF_UP);
        }

        public boolean isOne() {
            return numerator.compareTo(denominator) == 0;
        }
    }
}
