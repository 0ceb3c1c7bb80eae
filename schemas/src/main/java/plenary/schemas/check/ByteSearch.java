package plenary.schemas.check;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Searches in bytes, eight at a time. */
final class ByteSearch {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH_BITS = 0x8080808080808080L;

    private ByteSearch() {}

    /** Position of the first of two bytes; {@code to} when there is none. */
    static int first(byte a, byte b, byte[] bytes, int from, int to) {
        long as = (a & 0xFF) * ONES;
        long bs = (b & 0xFF) * ONES;
        int p = from;
        for (; p + Long.BYTES <= to; p += Long.BYTES) {
            long word = (long) LONGS.get(bytes, p);
            long found = zeros(word ^ as) | zeros(word ^ bs);
            if (found != 0) {
                return p + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (p < to && bytes[p] != a && bytes[p] != b) {
            p++;
        }
        return p;
    }

    /** Position of the first byte that is no ASCII character; {@code to} when there is none. */
    static int firstBeyondAscii(byte[] bytes, int from, int to) {
        int p = from;
        for (; p + Long.BYTES <= to; p += Long.BYTES) {
            long found = (long) LONGS.get(bytes, p) & HIGH_BITS;
            if (found != 0) {
                return p + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (p < to && bytes[p] >= 0) {
            p++;
        }
        return p;
    }

    /** The high bit of every byte that is zero; above the lowest of them, others may be set too (Mycroft). */
    private static long zeros(long word) {
        return word - ONES & ~word & HIGH_BITS;
    }
}
