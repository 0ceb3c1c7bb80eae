package plenary.indicators.statistics;

import java.util.Optional;

/** Interval of a proportion. */
public final class Proportion {

    private Proportion() {}

    /**
     * Wilson score interval without continuity correction, clamped to 0..1; empty when there are no trials.
     *
     * @param successes from 0 to {@code trials}; need not be whole, as a count restored from a rounded share is not
     * @param trials 0 or more
     * @see "Public Health England, Confidence intervals, appendix 3"
     */
    public static Optional<Interval> wilson(double successes, double trials) {
        if (!(successes >= 0 && successes <= trials)) {
            throw new IllegalArgumentException("successes must lie in 0.." + trials + ", was " + successes);
        }
        if (trials == 0) {
            return Optional.empty();
        }
        double p = successes / trials;
        double z2 = Confidence.Z * Confidence.Z;
        double centre = p + z2 / (2 * trials);
        double halfWidth = Confidence.Z * Math.sqrt(p * (1 - p) / trials + z2 / (4 * trials * trials));
        double scale = 1 + z2 / trials;
        // At the edges the arithmetic leaves a residue of 1e-17 on the wrong side of 0 or 1.
        double lower = successes == 0 ? 0 : Math.max(0, (centre - halfWidth) / scale);
        double upper = successes == trials ? 1 : Math.min(1, (centre + halfWidth) / scale);
        return Optional.of(new Interval(lower, upper, Interval.Method.WILSON));
    }
}
