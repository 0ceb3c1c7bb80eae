package plenary.schemas.contract;

/** How much a field or a dataset matters; which is which is a proposal of this project. */
public enum Tier {
    /** What every country is asked for first. */
    ESSENTIAL,
    /** What makes more of it possible. */
    DETAILED
}
