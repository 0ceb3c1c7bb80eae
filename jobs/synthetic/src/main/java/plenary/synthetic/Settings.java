package plenary.synthetic;

/**
 * What to make.
 *
 * @param countries number of countries; the n-th always has the same scenario, see {@link Scenario}
 * @param exams examinations in all, approximately; never fewer than every stratum needs to reach its minimum
 * @param seed same seed, same bytes
 * @param year calendar year of the data
 */
public record Settings(int countries, long exams, long seed, int year) {

    public Settings {
        if (countries < 1 || countries > Country.codes().size()) {
            throw new IllegalArgumentException(
                    "countries must be from 1 to " + Country.codes().size() + ", was " + countries);
        }
        if (exams < 1) {
            throw new IllegalArgumentException("exams must be 1 or more, was " + exams);
        }
        if (year < 2000 || year > 2100) {
            throw new IllegalArgumentException("year must be from 2000 to 2100, was " + year);
        }
    }

    /** What {@code plenary demo} runs on: every scenario once. */
    public static Settings demo() {
        return new Settings(Scenario.values().length, 300_000, 2026, 2025);
    }
}
