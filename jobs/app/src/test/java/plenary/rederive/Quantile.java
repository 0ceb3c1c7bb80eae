package plenary.rederive;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;

/**
 * Hyndman and Fan's type 7, domain.md section 1: with h = (n-1)p on ascending values counted from 0, what lies between
 * x[floor h] and x[floor h + 1].
 */
final class Quantile {

    private Quantile() {}

    /** Of decimals, exactly: x[floor h] + (h - floor h)(x[floor h + 1] - x[floor h]). */
    static BigDecimal ofDecimals(List<BigDecimal> values, String probability) {
        List<BigDecimal> x = values.stream().sorted().toList();
        BigDecimal h = new BigDecimal(probability).multiply(BigDecimal.valueOf(x.size() - 1L));
        int floor = h.intValue();
        if (floor == x.size() - 1) {
            return x.get(floor);
        }
        BigDecimal part = h.subtract(BigDecimal.valueOf(floor));
        return x.get(floor).add(part.multiply(x.get(floor + 1).subtract(x.get(floor))));
    }

    /**
     * Of doubles, where the last digit hangs on how the formula is written: as Spark's {@code percentile} weighs the two
     * neighbours, which section 1 calls equal to it.
     */
    static double ofDoubles(double[] values, double probability) {
        double[] x = values.clone();
        Arrays.sort(x);
        double h = (x.length - 1) * probability;
        int floor = (int) Math.floor(h);
        return floor == h ? x[floor] : (floor + 1 - h) * x[floor] + (h - floor) * x[floor + 1];
    }
}
