package plenary.schemas.check;

/**
 * Tells most keys that are there once from those that may be there again, in two bits for each of eight places a key: to
 * go over the keys twice costs less than to sort them all into buckets.
 */
final class KeyFilter {

    /** 32 MB, whatever the number of keys. */
    private static final int MOST_PLACES = 1 << 27;

    private final long[] seen;
    private final long[] again;
    private final int mask;

    KeyFilter(long keys) {
        int places = 1 << 10;
        while (places < MOST_PLACES && places < 8 * keys) {
            places *= 2;
        }
        this.seen = new long[places / Long.SIZE];
        this.again = new long[places / Long.SIZE];
        this.mask = places - 1;
    }

    /** Whether the key, or one that shares its place, was added before. */
    boolean add(long hi) {
        int at = place(hi);
        long bit = 1L << at;
        boolean wasSeen = (seen[at >>> 6] & bit) != 0;
        if (wasSeen) {
            again[at >>> 6] |= bit;
        } else {
            seen[at >>> 6] |= bit;
        }
        return wasSeen;
    }

    /** Whether the key may have been added more than once; never false when it was. */
    boolean mayBeThereAgain(long hi) {
        int at = place(hi);
        return (again[at >>> 6] & 1L << at) != 0;
    }

    private int place(long hi) {
        return (int) (hi ^ hi >>> 32) & mask;
    }
}
