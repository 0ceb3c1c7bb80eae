package plenary.rederive;

/** The numbers of a published cell, under the names of their columns. */
enum Measure {
    OBS_VALUE,
    LOWER_CI,
    UPPER_CI,
    NUMERATOR,
    DENOMINATOR,
    RECORDS,
    FACILITIES
}
