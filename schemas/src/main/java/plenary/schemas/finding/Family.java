package plenary.schemas.finding;

/** What a rule looks at, from the file to other countries. */
public enum Family {
    /** The package, its descriptor, its files and their headers. */
    FILE,
    CELL,
    ROW,
    /** Dose quantities against each other and against the patient. */
    DOSIMETRY,
    /** The table as a whole, and facilities against each other. */
    DATASET,
    /** The table beside itself at another time. */
    TIME,
    /** The country against others. */
    PEER
}
