package plenary.schemas.finding;

/** What a rule looks at, from the file to other countries. */
public enum Family {
    /** The package, its descriptor, its files and their headers. */
    FILE("Package and files"),
    CELL("Values"),
    ROW("Rows"),
    /** Dose quantities against each other and against the patient. */
    DOSIMETRY("Plausible doses"),
    /** The table as a whole, and facilities against each other. */
    DATASET("The table as a whole"),
    /** The country against others. */
    PEER("Beside other countries");

    private final String words;

    Family(String words) {
        this.words = words;
    }

    public String words() {
        return words;
    }
}
