package plenary.schemas.rule;

import java.util.Arrays;

/**
 * How many positive numbers lie where, by tenths of a power of ten: fine enough to tell a unit from another and a typical
 * value to within an eighth, and small whatever the number of rows.
 */
final class Histogram {

    static final int BINS_PER_DECADE = 10;

    /** 10^-8 to 10^12. */
    private static final int FIRST = -8 * BINS_PER_DECADE;

    private static final int BINS = 20 * BINS_PER_DECADE;

    private final long[] counts = new long[BINS];
    private long count;
    private double least = Double.POSITIVE_INFINITY;
    private double most = Double.NEGATIVE_INFINITY;

    /** Numbers that are not positive have no place on it and are left out. */
    void add(double number) {
        if (number > 0) {
            counts[place(number)]++;
            count++;
            least = Math.min(least, number);
            most = Math.max(most, number);
        }
    }

    private static int place(double number) {
        int bin = (int) Math.floor(Math.log10(number) * BINS_PER_DECADE) - FIRST;
        return Math.max(0, Math.min(BINS - 1, bin));
    }

    void addAll(Histogram other) {
        for (int i = 0; i < BINS; i++) {
            counts[i] += other.counts[i];
        }
        count += other.count;
        least = Math.min(least, other.least);
        most = Math.max(most, other.most);
    }

    long count() {
        return count;
    }

    double least() {
        return least;
    }

    double most() {
        return most;
    }

    boolean isConstant() {
        return count > 0 && least == most;
    }

    /** Logarithm to the base 10 of the median, straight between the ends of its bin. */
    double medianLog() {
        double half = count / 2.0;
        long before = 0;
        for (int i = 0; i < BINS; i++) {
            if (before + counts[i] >= half) {
                double within = counts[i] == 0 ? 0 : (half - before) / counts[i];
                return (FIRST + i + within) / BINS_PER_DECADE;
            }
            before += counts[i];
        }
        throw new IllegalStateException("nothing was counted");
    }

    /** Of the numbers whose bin lies at least so many powers of ten from a place: this histogram of them alone. */
    Histogram farFrom(double log, double decades) {
        Histogram far = new Histogram();
        for (int i = 0; i < BINS; i++) {
            double middle = (FIRST + i + 0.5) / BINS_PER_DECADE;
            if (counts[i] > 0 && Math.abs(middle - log) >= decades) {
                far.counts[i] = counts[i];
                far.count += counts[i];
            }
        }
        return far;
    }

    /** {@code first:count,count,...} without the empty bins at both ends; empty text when nothing was counted. */
    String text() {
        int from = 0;
        int to = BINS;
        while (from < to && counts[from] == 0) {
            from++;
        }
        while (to > from && counts[to - 1] == 0) {
            to--;
        }
        if (from == to) {
            return "";
        }
        StringBuilder text = new StringBuilder().append(FIRST + from).append(':');
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : ",").append(counts[i]);
        }
        return text.toString();
    }

    static Histogram parse(String text, double least, double most) {
        Histogram histogram = new Histogram();
        if (!text.isEmpty()) {
            int colon = text.indexOf(':');
            int at = Integer.parseInt(text.substring(0, colon)) - FIRST;
            long[] counts = Arrays.stream(text.substring(colon + 1).split(","))
                    .mapToLong(Long::parseLong)
                    .toArray();
            System.arraycopy(counts, 0, histogram.counts, at, counts.length);
            histogram.count = Arrays.stream(counts).sum();
            histogram.least = least;
            histogram.most = most;
        }
        return histogram;
    }
}
