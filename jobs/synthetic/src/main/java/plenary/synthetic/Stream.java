package plenary.synthetic;

import java.nio.charset.StandardCharsets;

/**
 * Random numbers addressed by place and not by order: the n-th number of a named stream is the same whoever asks, in
 * whatever order, on whatever thread. The generator is that of {@link java.util.SplittableRandom}.
 *
 * @see "Steele, Lea, Flood: Fast splittable pseudorandom number generators, OOPSLA 2014"
 */
record Stream(long seed) {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
    private static final long FNV_PRIME = 0x100000001B3L;

    /** An independent stream for what the name stands for. */
    Stream at(String name) {
        long hash = seed;
        for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b) * FNV_PRIME;
        }
        return new Stream(mix(hash + GOLDEN_GAMMA));
    }

    long bits(long index) {
        return mix(seed + GOLDEN_GAMMA * (index + 1));
    }

    /** From 0 inclusive to {@code bound} exclusive; the bias of the remainder is far below what any test could see. */
    int below(long index, int bound) {
        return (int) ((bits(index) >>> 1) % bound);
    }

    /** From {@code low} inclusive to {@code high} exclusive. */
    double between(long index, double low, double high) {
        return low + (high - low) * ((bits(index) >>> 11) * 0x1p-53);
    }

    static long mix(long z) {
        long a = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ (a >>> 27)) * 0x94D049BB133111EBL;
        return b ^ (b >>> 31);
    }
}
