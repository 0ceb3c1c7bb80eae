package plenary.indicators.formula;

/** Which way is better. */
public enum Direction {
    UP,
    DOWN,
    /** Context only: never ranked, never coloured. */
    NEUTRAL,
    /** Best inside a band that the reference lines draw. */
    BAND
}
