package plenary.schemas.reassessment;

/** Whether a check keeps the profiles of the tables that it takes. */
public enum Profiles {
    KEPT,
    NONE
}
