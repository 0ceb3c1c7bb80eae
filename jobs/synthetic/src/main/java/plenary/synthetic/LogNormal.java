package plenary.synthetic;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Log-normal factors with median 1, one for each of 16,384 equal steps of probability: looked up, because a logarithm
 * and an exponential a dose would halve the speed of writing.
 */
final class LogNormal {

    static final int BITS = 14;

    private static final int STEPS = 1 << BITS;
    private static final int MASK = STEPS - 1;
    /** Share cut off at either end, so that no dose leaves the range of the contract by chance. */
    private static final double TAIL = 0.01;

    private final double[] factors = new double[STEPS];

    /** @param sigma standard deviation of the logarithm */
    LogNormal(double sigma) {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        for (int i = 0; i < STEPS; i++) {
            double p = TAIL + (1 - 2 * TAIL) * (i + 0.5) / STEPS;
            // StrictMath: the same bytes on every machine.
            factors[i] = StrictMath.exp(sigma * normal.inverseCumulativeProbability(p));
        }
    }

    /** The factor that the lowest {@link #BITS} bits choose. */
    double factor(long bits) {
        return factors[(int) bits & MASK];
    }
}
