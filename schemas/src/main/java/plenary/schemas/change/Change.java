package plenary.schemas.change;

import plenary.schemas.jump.Figures;

/**
 * One thing that is not as it was.
 *
 * @param about facility or column; empty when it is about the table
 * @param before rows, share or median, as the kind says
 * @param after the same of the newer submission
 * @param measure how far apart both are, as the kind says
 * @param strength the measure over the limit of its kind: from 1 a change is worth a look
 * @param sentence all of it in words
 */
public record Change(
        Kind kind, String about, double before, double after, double measure, double strength, String sentence) {

    /** The limits are proposals of this project, but for the one of the index, which is customary. */
    public enum Kind {
        /** Rows a day; logarithm of their ratio. */
        ROWS(StrictMath.log(1.25), 0),
        /** Rows of a facility that was not there; their share. */
        FACILITY_NEW(0.02, 0),
        /** Rows of a facility that is not there any more, which is always worth a look; their share. */
        FACILITY_GONE(0.02, 1),
        /** Rows of a facility a day; logarithm of their ratio. */
        FACILITY_ROWS(StrictMath.log(2), 0),
        /** Share of the code that changed most; population stability index over all codes of the column. */
        CODES(0.1, 0),
        /** Median where it changed most; logarithm of the ratio. */
        NUMBERS(StrictMath.log(1.25), 0),
        /** Sum where it changed most; logarithm of the ratio, in a time of one length. */
        SUMS(StrictMath.log(1.25), 0),
        /** Share of rows that do not answer; difference. */
        ANSWERS(0.1, 0);

        private final double limit;
        private final double leastStrength;

        Kind(double limit, double leastStrength) {
            this.limit = limit;
            this.leastStrength = leastStrength;
        }

        private double strength(double measure) {
            return Math.max(leastStrength, measure / limit);
        }
    }

    static Change of(Kind kind, String about, double before, double after, double measure, String sentence) {
        return new Change(
                kind,
                about,
                Figures.rounded(before),
                Figures.rounded(after),
                Figures.rounded(measure),
                Figures.rounded(kind.strength(measure)),
                sentence);
    }

    public boolean exceedsLimit() {
        return strength >= 1;
    }
}
