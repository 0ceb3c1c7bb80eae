package plenary.schemas.finding;

/** What became of one row. */
public enum RowStatus {
    ACCEPTED,
    /** Accepted, and yet something strikes in it. */
    WORTH_A_LOOK,
    REFUSED,
    /** Held back with its table. */
    HELD_BACK,
    /** Where reading stopped; no row below was read. */
    NOT_READ
}
