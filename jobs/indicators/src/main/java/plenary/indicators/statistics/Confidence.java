package plenary.indicators.statistics;

/** The confidence of every published interval: 95 %, two-sided. */
final class Confidence {

    /** Probability outside the interval on each side. */
    static final double TAIL = 0.025;

    /** Standard normal quantile of 0.975; 1.96 would already change the sixth decimal of a Wilson limit. */
    static final double Z = 1.959963984540054;

    private Confidence() {}
}
