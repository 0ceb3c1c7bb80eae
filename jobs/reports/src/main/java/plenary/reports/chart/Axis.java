package plenary.reports.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A linear scale from values to places.
 *
 * @param low value at {@code start}
 * @param high value at {@code end}
 * @param ticks values that get a line and a label, ascending, within the scale
 */
record Axis(double low, double high, double start, double end, List<BigDecimal> ticks) {

    private static final int MOST_STEPS = 8;

    Axis {
        ticks = List.copyOf(ticks);
        if (!(low < high)) {
            throw new IllegalArgumentException("low must be below high, was " + low + ".." + high);
        }
    }

    /** A scale over the values with a little room, at round ticks no closer than 38 units and no more than eight steps. */
    static Axis over(double least, double most, double start, double end) {
        double room = most > least ? (most - least) * 0.06 : Math.max(Math.abs(most) * 0.1, 0.5);
        double low = least - room;
        double high = most + room;
        if (least >= 0 && (low < 0 || least < 0.25 * most)) {
            low = 0;
        }
        BigDecimal step = step((high - low) / Math.max(2, Math.min(MOST_STEPS, Math.floor((end - start) / 38))));
        BigDecimal first = step.multiply(BigDecimal.valueOf((long) Math.ceil(low / step.doubleValue())));
        List<BigDecimal> ticks = new ArrayList<>();
        for (BigDecimal tick = first; tick.doubleValue() <= high; tick = tick.add(step)) {
            ticks.add(tick);
        }
        return new Axis(low, high, start, end, ticks);
    }

    /** A scale from nothing to the whole, for shares. */
    static Axis percent(double start, double end) {
        List<BigDecimal> ticks = new ArrayList<>();
        int step = end - start < 220 ? 50 : 25;
        for (int tick = 0; tick <= 100; tick += step) {
            ticks.add(BigDecimal.valueOf(tick));
        }
        return new Axis(0, 100, start, end, ticks);
    }

    double at(double value) {
        double place = start + (value - low) / (high - low) * (end - start);
        return Math.max(start, Math.min(end, place));
    }

    boolean contains(double value) {
        return value >= low && value <= high;
    }

    /** The smallest of 1, 2, 2.5, 5 times a power of ten that is not below the given width. */
    private static BigDecimal step(double width) {
        int exponent = (int) Math.floor(Math.log10(width));
        BigDecimal power = BigDecimal.ONE.scaleByPowerOfTen(exponent);
        for (String factor : List.of("1", "2", "2.5", "5")) {
            BigDecimal step = power.multiply(new BigDecimal(factor));
            if (step.doubleValue() >= width * 0.999999) {
                return step;
            }
        }
        return power.multiply(BigDecimal.TEN);
    }
}
