package plenary.schemas.finding;

/** What becomes of a submission. */
public enum Verdict {
    /** No error: every row is taken. */
    ACCEPTED("Accepted"),
    /** Some rows or tables are refused, the others are taken. */
    PARTLY_ACCEPTED("Partly accepted"),
    /** Nothing is taken. */
    RETURNED("Returned");

    private final String words;

    Verdict(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
