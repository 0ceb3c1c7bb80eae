package plenary.schemas.finding;

/** What becomes of a submission. */
public enum Verdict {
    /** No error: every row is taken. */
    ACCEPTED,
    /** Some rows or tables are refused, the others are taken. */
    PARTLY_ACCEPTED,
    /** Nothing is taken. */
    RETURNED
}
