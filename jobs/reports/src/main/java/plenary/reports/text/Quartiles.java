package plenary.reports.text;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Median and quartiles of the values that countries show, by Hyndman and Fan's type 7, exact in decimals.
 * They are made from published values alone and tell how countries lie; they are not indicators.
 */
public record Quartiles(int count, String lower, String median, String upper) {

    private static final int FEWEST = 4;

    /** Empty below four values, where quartiles would say more than the values do. */
    public static Optional<Quartiles> of(List<String> values) {
        if (values.size() < FEWEST) {
            return Optional.empty();
        }
        List<BigDecimal> sorted = values.stream().map(BigDecimal::new).sorted().toList();
        return Optional.of(new Quartiles(sorted.size(), at(sorted, "0.25"), at(sorted, "0.5"), at(sorted, "0.75")));
    }

    private static String at(List<BigDecimal> sorted, String share) {
        BigDecimal position = new BigDecimal(share).multiply(BigDecimal.valueOf(sorted.size() - 1L));
        int below = position.intValue();
        BigDecimal low = sorted.get(below);
        BigDecimal high = sorted.get(Math.min(below + 1, sorted.size() - 1));
        return low.add(position.subtract(BigDecimal.valueOf(below)).multiply(high.subtract(low)))
                .stripTrailingZeros()
                .toPlainString();
    }
}
