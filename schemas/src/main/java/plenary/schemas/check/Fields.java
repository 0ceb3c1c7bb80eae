package plenary.schemas.check;

import java.util.Arrays;

/** Where the fields of one record lie, counted from 0; reused for the next record. */
final class Fields {

    private final char quote;
    private final int[] starts;
    private final int[] ends;
    private final boolean[] isUnescaped;

    private int count;
    private char[] buffer = {};
    private char[] unescaped = new char[256];
    private int unescapedLength;

    /** @param most how many fields are kept; further ones are only counted */
    Fields(char quote, int most) {
        this.quote = quote;
        this.starts = new int[most];
        this.ends = new int[most];
        this.isUnescaped = new boolean[most];
    }

    int count() {
        return count;
    }

    /** How many are kept of a record that has as many. */
    int most() {
        return starts.length;
    }

    char[] text(int field) {
        return isUnescaped[field] ? unescaped : buffer;
    }

    int start(int field) {
        return starts[field];
    }

    int end(int field) {
        return ends[field];
    }

    String string(int field) {
        return new String(text(field), starts[field], ends[field] - starts[field]);
    }

    boolean isLongerThan(int length) {
        for (int i = 0; i < Math.min(count, starts.length); i++) {
            if (ends[i] - starts[i] > length) {
                return true;
            }
        }
        return false;
    }

    void clear(char[] buffer) {
        this.buffer = buffer;
        count = 0;
        unescapedLength = 0;
    }

    void add(int start, int end) {
        int field = count++;
        if (field < starts.length) {
            starts[field] = start;
            ends[field] = end;
            isUnescaped[field] = false;
        }
    }

    /** Adds a field in which quotes are doubled. */
    void addEscaped(int start, int end) {
        int field = count;
        add(start, end);
        if (field >= starts.length) {
            return;
        }
        if (unescapedLength + end - start > unescaped.length) {
            unescaped = Arrays.copyOf(unescaped, 2 * (unescapedLength + end - start));
        }
        starts[field] = unescapedLength;
        for (int p = start; p < end; p++) {
            unescaped[unescapedLength++] = buffer[p];
            if (buffer[p] == quote) {
                p++;
            }
        }
        ends[field] = unescapedLength;
        isUnescaped[field] = true;
    }
}
