package plenary.synthetic;

/**
 * Who is examined, so that every examination falls in one band.
 *
 * @param band code of the band list
 * @param minimum examinations that a facility needs for a typical value in the band; 0: as the modality
 * @param ages in thousandths of a year, both inclusive; whole years where {@code ages} spans more than two
 * @param weights in tenths of a kilogram, both inclusive; empty: not recorded
 * @param thicknesses compressed breast, in tenths of a millimetre, both inclusive; empty: no breast
 */
record Patients(String band, int minimum, Span ages, Span weights, Span thicknesses) {

    private static final Span NONE = new Span(0, -1);
    private static final Span ADULTS = new Span(18_000, 94_000);
    private static final Span SCREENED = new Span(45_000, 74_000);

    static final Patients ADULT = new Patients("ADULT", 0, ADULTS, new Span(500, 900), NONE);
    static final Patients HEAVY = new Patients("ADULT_OTHER", 0, ADULTS, new Span(905, 1600), NONE);
    static final Patients CHILD_15_30_KG =
            new Patients("W_15_30", 10, new Span(4_000, 9_000), new Span(150, 299), NONE);
    static final Patients CHILD_30_50_KG =
            new Patients("W_30_50", 10, new Span(10_000, 13_000), new Span(300, 499), NONE);
    static final Patients NEWBORN = new Patients("A_0_3M", 10, new Span(0, 249), NONE, NONE);
    static final Patients INFANT = new Patients("A_3M_1Y", 10, new Span(250, 999), NONE, NONE);
    static final Patients SMALL_CHILD = new Patients("A_1_6Y", 10, new Span(1_000, 5_000), NONE, NONE);
    static final Patients SCHOOLCHILD = new Patients("A_GE6Y", 10, new Span(6_000, 17_000), NONE, NONE);
    static final Patients THIN_BREAST = new Patients("T_LT50", 0, SCREENED, NONE, new Span(200, 499));
    static final Patients STANDARD_BREAST = new Patients("T_50_60", 0, SCREENED, NONE, new Span(500, 600));
    static final Patients THICK_BREAST = new Patients("T_GT60", 0, SCREENED, NONE, new Span(601, 1000));

    /** Whole numbers from {@code first} to {@code last}; none when last is below first. */
    record Span(int first, int last) {

        boolean isEmpty() {
            return last < first;
        }

        /** One of them, by the bits given. */
        int pick(long bits) {
            return first + (int) ((bits >>> 1) % (last - first + 1));
        }
    }

    boolean isWholeYears() {
        return ages.last() >= 1_000;
    }

    /** One of the ages, in thousandths of a year. */
    int age(long bits) {
        return isWholeYears() ? 1000 * new Span(ages.first() / 1000, ages.last() / 1000).pick(bits) : ages.pick(bits);
    }

    /** Whether a reference level is set for the band. */
    boolean hasReferenceLevel() {
        return !band.equals("ADULT_OTHER");
    }
}
