package plenary.schemas.identity;

import java.util.List;
import java.util.TreeMap;

/** Looks at the texts of one column, one after another; for one thread. */
public final class ColumnWatch {

    /** Shortest text that names somebody: an e-mail address. */
    private static final int SHORTEST = 6;

    private static final int CACHE = 4096;

    private final String column;
    private final Place place;
    private final long[] clean = new long[CACHE];
    private final TreeMap<Long, NumberSample.Seen> seen = new TreeMap<>();
    private long greatest = Long.MAX_VALUE;

    public ColumnWatch(String column, Place place) {
        this.column = column;
        this.place = place;
    }

    /** Whether a text names somebody for sure. */
    public boolean strikes(char[] text, int start, int end) {
        if (end - start < SHORTEST) {
            return false;
        }
        int signs = Signs.of(text, start, end);
        if (signs == 0) {
            return false;
        }
        long hash = hash(text, start, end);
        int slot = (int) hash & CACHE - 1;
        if (clean[slot] == hash) {
            return false;
        }
        if (strikes(text, start, end, signs, hash)) {
            return true;
        }
        // Columns of text repeat themselves: names of procedures, devices, facilities.
        clean[slot] = hash;
        return false;
    }

    private boolean strikes(char[] text, int start, int end, int signs, long hash) {
        if (signs == Signs.NUMBER) {
            sample(text, start, end, hash);
            return false;
        }
        if (Signs.has(signs, Signs.NUMBER)) {
            sample(text, start, end, hash);
        }
        return !Identities.in(new String(text, start, end - start), place, signs)
                .isEmpty();
    }

    private void sample(char[] text, int start, int end, long hash) {
        if (hash >= greatest) {
            return;
        }
        String whole = new String(text, start, end - start);
        seen.put(
                hash,
                new NumberSample.Seen(
                        hash,
                        Identities.numbers(whole, NationalId::hasForm),
                        Identities.numbers(whole, NationalId::isValid)));
        if (seen.size() > NumberSample.SIZE) {
            seen.pollLastEntry();
            greatest = seen.lastKey();
        }
    }

    /** What names somebody in a text, in its order. */
    public List<Match> matches(String text) {
        return Identities.in(text, place);
    }

    public String column() {
        return column;
    }

    /** Of the texts so far. */
    public NumberSample sampled() {
        return new NumberSample(column, List.copyOf(seen.values()));
    }

    private static long hash(char[] text, int start, int end) {
        long hash = end - start;
        for (int p = start; p < end; p++) {
            hash = (hash ^ text[p]) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 29;
        }
        hash *= 0xff51afd7ed558ccdL;
        return hash ^ hash >>> 33;
    }
}
