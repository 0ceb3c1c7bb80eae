package plenary.schemas.identity;

/** What a column is for, which decides what strikes in it. */
public enum Place {
    /** Words of the sender's own. */
    TEXT,
    /** Where documents and offices are named, with their authors and dates. */
    CITATION,
    /** An id without blanks; some are made of a day and a number. */
    ID
}
