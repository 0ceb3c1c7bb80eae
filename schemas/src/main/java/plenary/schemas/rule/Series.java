package plenary.schemas.rule;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** How many rows have each of some whole numbers that lie close together, such as days or months. */
final class Series {

    /** Months of forty years; what lies further off, which is a mistake, costs more. */
    private static final int MOST_SPAN = 512;

    private long[] counts = new long[0];
    private int first;
    private final Map<Integer, Long> others = new TreeMap<>();

    void add(int number) {
        if (counts.length > 0 && Math.max(first + counts.length - 1, number) - Math.min(first, number) >= MOST_SPAN) {
            others.merge(number, 1L, Long::sum);
            return;
        }
        if (counts.length == 0) {
            first = number;
            counts = new long[1];
        } else if (number < first) {
            long[] longer = new long[counts.length + first - number];
            System.arraycopy(counts, 0, longer, first - number, counts.length);
            counts = longer;
            first = number;
        } else if (number - first >= counts.length) {
            counts = Arrays.copyOf(counts, number - first + 1);
        }
        counts[number - first]++;
    }

    /** What to do with each number that occurs. */
    interface Each {
        void number(int number, long rows);
    }

    void forEach(Each each) {
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                each.number(first + i, counts[i]);
            }
        }
        others.forEach(each::number);
    }
}
