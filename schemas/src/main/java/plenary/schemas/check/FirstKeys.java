package plenary.schemas.check;

/** The first record of every key, by hash: a table with open addressing, so that an entry costs 32 bytes. */
final class FirstKeys {

    private long[] slots;
    private int mask;
    private int count;
    private int slot;

    /** @param expected number of keys; more are taken as well */
    FirstKeys(int expected) {
        int capacity = Integer.highestOneBit(Math.max(16, expected)) * 2;
        this.slots = new long[4 * capacity];
        this.mask = capacity - 1;
    }

    /** Whether the key was there before; it is added otherwise. A place is never 0. */
    boolean has(long hi, long lo, long place, long line) {
        find(hi, lo);
        if (slots[slot + 2] != 0) {
            return true;
        }
        put(hi, lo, place, line);
        if (++count > mask >> 1) {
            grow();
        }
        return false;
    }

    /** Place of the key that {@link #has} has just found. */
    long place() {
        return slots[slot + 2];
    }

    long line() {
        return slots[slot + 3];
    }

    private void find(long hi, long lo) {
        int at = (int) lo & mask;
        while (slots[4 * at + 2] != 0 && !(slots[4 * at] == hi && slots[4 * at + 1] == lo)) {
            at = at + 1 & mask;
        }
        slot = 4 * at;
    }

    private void put(long hi, long lo, long place, long line) {
        slots[slot] = hi;
        slots[slot + 1] = lo;
        slots[slot + 2] = place;
        slots[slot + 3] = line;
    }

    private void grow() {
        long[] old = slots;
        slots = new long[2 * old.length];
        mask = 2 * mask + 1;
        for (int i = 0; i < old.length; i += 4) {
            if (old[i + 2] != 0) {
                find(old[i], old[i + 1]);
                put(old[i], old[i + 1], old[i + 2], old[i + 3]);
            }
        }
    }
}
