package plenary.indicators.quantile;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.util.Arrays;

/** Integers of one cell, collected without boxing. */
final class IntRun {

    private int[] values = new int[8];
    private int size;

    void add(int value) {
        ensure(size + 1);
        values[size++] = value;
    }

    void addAll(IntRun other) {
        ensure(size + other.size);
        System.arraycopy(other.values, 0, values, size, other.size);
        size += other.size;
    }

    void addAll(byte[] packed) {
        IntBuffer ints = ByteBuffer.wrap(packed).asIntBuffer();
        int added = ints.remaining();
        ensure(size + added);
        ints.get(values, size, added);
        size += added;
    }

    byte[] packed() {
        ByteBuffer bytes = ByteBuffer.allocate(size * Integer.BYTES);
        bytes.asIntBuffer().put(values, 0, size);
        return bytes.array();
    }

    int size() {
        return size;
    }

    /** The values in ascending order; positions from {@link #size()} on are not values. */
    int[] sorted() {
        Arrays.sort(values, 0, size);
        return values;
    }

    private void ensure(int capacity) {
        if (capacity > values.length) {
            values = Arrays.copyOf(values, Math.max(capacity, values.length + (values.length >> 1)));
        }
    }
}
