package plenary.synthetic;

/** What a country does, in the order in which countries are made. */
enum Scenario {
    PERFECT("nothing is wrong", 45),
    SPOILED_DOSES("duplicates, units mixed up, doses of zero, unknown codes and facilities", 33),
    SPOILED_TABLES("dates, times, counts and cells that cannot be, in every table", 29),
    SEMICOLON("semicolons, decimal comma, byte-order mark and CRLF, all declared: nothing is wrong", 25),
    AGGREGATES_ONLY("sends no examinations, only totals: nothing is wrong", 21),
    TWO_FACILITIES("two facilities only: nothing is wrong, and hardly anything may be published", 2),
    GZIP("compressed files: nothing is wrong", 37),
    MICROGRAY("air kerma-area products in uGy.m2, declared: nothing is wrong", 21),
    RESUBMITS("sends doses that are 40 % too high, then a correction", 29),
    ABSENT("sends nothing", 20),
    WRONG_HASH("report_turnaround is not the file that the descriptor names", 25),
    UNCLOSED_QUOTE("facility_measure ends inside a quoted cell", 19),
    WRONG_ENCODING("national_drl is not in the encoding that the descriptor names", 21),
    UNKNOWN_COLUMN("facility_measure has a column that the contract does not know", 33),
    PARTS("ISO 8859-1, declared, and the examinations in three files: nothing is wrong", 60),
    MIXED_PATIENTS(
            "children, very heavy adults, phantoms and unmapped examinations among the rest: nothing is wrong", 41);

    private final String summary;
    private final int facilities;

    Scenario(String summary, int facilities) {
        this.summary = summary;
        this.facilities = facilities;
    }

    String summary() {
        return summary;
    }

    int facilities() {
        return facilities;
    }

    /** The scenario of the n-th country, counted from 0; whoever comes after the list is perfect. */
    static Scenario of(int country) {
        return country < values().length ? values()[country] : PERFECT;
    }

    Dialect dialect() {
        return switch (this) {
            case SEMICOLON -> Dialect.SEMICOLON;
            case GZIP -> Dialect.GZIP;
            case PARTS -> Dialect.LATIN_1;
            default -> Dialect.PLAIN;
        };
    }

    boolean sendsExams() {
        return this != ABSENT && this != AGGREGATES_ONLY;
    }
}
