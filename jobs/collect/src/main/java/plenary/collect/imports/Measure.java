package plenary.collect.imports;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What a report says of a quantity. */
sealed interface Measure {

    /** An amount in the unit of our column, not yet rounded. */
    record Amount(BigDecimal value) implements Measure {}

    /** A number or unit that cannot be used; what is made of it cannot either. */
    record Unusable(String what) implements Measure {}

    /** The sum; empty of nothing. */
    static Optional<Measure> sum(Collection<Measure> parts) {
        return parts.isEmpty()
                ? Optional.empty()
                : Optional.of(firstUnusable(parts)
                        .orElseGet(() -> new Amount(amounts(parts).stream().reduce(BigDecimal.ZERO, BigDecimal::add))));
    }

    /** The arithmetic mean; empty of nothing. */
    static Optional<Measure> mean(Collection<Measure> parts) {
        return sum(parts).map(sum -> over(sum, parts.size()));
    }

    static Measure over(Measure sum, int count) {
        return sum instanceof Amount amount
                ? new Amount(amount.value().divide(BigDecimal.valueOf(count), MathContext.DECIMAL64))
                : sum;
    }

    private static Optional<Measure> firstUnusable(Collection<Measure> parts) {
        return parts.stream().filter(Unusable.class::isInstance).findFirst();
    }

    private static List<BigDecimal> amounts(Collection<Measure> parts) {
        return parts.stream().map(part -> ((Amount) part).value()).toList();
    }
}
