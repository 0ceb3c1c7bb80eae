package plenary.schemas.contract;

/** What a row must say in a field. */
public enum Presence {
    /** A value; an absence code is refused. */
    REQUIRED,
    /** A value or an absence code; blank is refused. */
    ANSWER,
    /** As {@link #ANSWER}, in the rows that the field's {@code requiredWhen} names; otherwise optional. */
    CONDITIONAL,
    OPTIONAL
}
