package plenary.schemas.annotation;

/** Which copies of what was sent a check makes. */
public enum Copies {
    ANNOTATED,
    NONE
}
