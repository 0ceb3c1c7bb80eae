package plenary.synthetic;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The reference levels that follow from a plan, in exact decimal arithmetic and without looking at any examination. */
final class Truth {

    private static final BigDecimal FOUR = BigDecimal.valueOf(4);
    private static final String ALL_INDICATIONS = "_T";

    private Truth() {}

    static List<Ledger.ReferenceLevel> of(Country country, List<Series> plan) {
        Map<Key, List<BigDecimal>> medians = new TreeMap<>();
        for (Series series : plan) {
            collect(series, series.count(), ALL_INDICATIONS, medians);
            collect(series, series.indicatedCount(), series.study().indication(), medians);
        }
        List<Ledger.ReferenceLevel> levels = new ArrayList<>();
        medians.forEach((key, values) -> {
            List<BigDecimal> sorted = values.stream().sorted().toList();
            levels.add(new Ledger.ReferenceLevel(
                    country.code(),
                    key.category(),
                    key.indication(),
                    key.band(),
                    key.quantity(),
                    sorted.size(),
                    quartile(sorted, 1),
                    quartile(sorted, 2),
                    quartile(sorted, 3)));
        });
        return levels;
    }

    private static void collect(
            Series series, long examinations, String indication, Map<Key, List<BigDecimal>> medians) {
        if (!series.isEligible(examinations)) {
            return;
        }
        Study study = series.study();
        for (int i = 0; i < study.quantities().size(); i++) {
            DoseQuantity quantity = study.quantities().get(i);
            medians.computeIfAbsent(
                            new Key(
                                    study.category(),
                                    indication,
                                    study.patients().band(),
                                    quantity.code()),
                            key -> new ArrayList<>())
                    .add(quantity.value(series.medians().get(i)));
        }
    }

    /**
     * The type 7 quartile as plain decimal text.
     *
     * @param sorted ascending, not empty
     * @param fourths 1, 2 or 3
     * @see "Hyndman and Fan: Sample quantiles in statistical packages, 1996"
     */
    static String quartile(List<BigDecimal> sorted, int fourths) {
        int position = (sorted.size() - 1) * fourths;
        BigDecimal low = sorted.get(position / 4);
        BigDecimal high = sorted.get(Math.min(position / 4 + 1, sorted.size() - 1));
        BigDecimal quartile = low.add(
                high.subtract(low).multiply(BigDecimal.valueOf(position % 4)).divide(FOUR));
        return quartile.signum() == 0 ? "0" : quartile.stripTrailingZeros().toPlainString();
    }

    private record Key(String category, String indication, String band, String quantity) implements Comparable<Key> {

        @Override
        public int compareTo(Key other) {
            return text().compareTo(other.text());
        }

        private String text() {
            return category + '/' + indication + '/' + band + '/' + quantity;
        }
    }
}
