package plenary.schemas.census;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many whole numbers have about which size, by sixteenths of a power of two: fine enough to tell a median to within
 * six parts in a hundred, and counted without a logarithm. Those that are not positive are counted together.
 */
final class Sizes {

    private static final int PARTS_BITS = 4;
    private static final int PARTS = 1 << PARTS_BITS;
    private static final int BINS = 1 + Long.SIZE * PARTS;

    private final long[] counts = new long[BINS];

    void add(long number) {
        counts[bin(number)]++;
    }

    private static int bin(long number) {
        if (number <= 0) {
            return 0;
        }
        int power = Long.SIZE - 1 - Long.numberOfLeadingZeros(number);
        long part = power >= PARTS_BITS ? number >> power - PARTS_BITS : number << PARTS_BITS - power;
        return 1 + power * PARTS + (int) (part - PARTS);
    }

    void addAll(Sizes other) {
        for (int i = 0; i < BINS; i++) {
            counts[i] += other.counts[i];
        }
    }

    long count() {
        long count = 0;
        for (long each : counts) {
            count += each;
        }
        return count;
    }

    /**
     * The median of the numbers, straight between the ends of its bin; 0 when it is not positive.
     *
     * @param decimals by which the numbers were made whole
     */
    double median(int decimals) {
        double half = count() / 2.0;
        long before = 0;
        for (int i = 0; i < BINS; i++) {
            if (counts[i] > 0 && before + counts[i] >= half) {
                double within = (half - before) / counts[i];
                double number = i == 0 ? 0 : least(i) + within * (least(i + 1) - least(i));
                return new BigDecimal(number).movePointLeft(decimals).doubleValue();
            }
            before += counts[i];
        }
        return 0;
    }

    /** Where a bin begins. */
    private static double least(int bin) {
        int power = (bin - 1) / PARTS;
        int part = (bin - 1) % PARTS;
        return Math.scalb((double) (PARTS + part), power - PARTS_BITS);
    }

    /** Count by bin, without the empty ones. */
    Map<Integer, Long> bins() {
        Map<Integer, Long> bins = new TreeMap<>();
        for (int i = 0; i < BINS; i++) {
            if (counts[i] > 0) {
                bins.put(i, counts[i]);
            }
        }
        return bins;
    }

    static Sizes of(Map<Integer, Long> bins) {
        Sizes sizes = new Sizes();
        bins.forEach((bin, count) -> sizes.counts[bin] = count);
        return sizes;
    }
}
