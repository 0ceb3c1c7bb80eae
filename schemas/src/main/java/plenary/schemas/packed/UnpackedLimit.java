package plenary.schemas.packed;

/** How much may come out of what is packed, lest a small file fill a disk. */
public final class UnpackedLimit {

    /** What a table may unpack to, in bytes. */
    public static final long MOST_BYTES = 20L << 30;

    /** How often its own size it may unpack to; real tables reach 60. */
    public static final int MOST_TIMES = 200;

    /** What unpacks to no more than this harms nobody, however strongly it is packed. */
    private static final long ALWAYS_ALLOWED_BYTES = 1L << 20;

    private UnpackedLimit() {}

    /** For something that has so many bytes as it is packed. */
    public static long bytes(long packedBytes) {
        return Math.min(MOST_BYTES, Math.max(ALWAYS_ALLOWED_BYTES, MOST_TIMES * packedBytes));
    }
}
