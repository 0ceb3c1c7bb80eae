package plenary.schemas.finding;

/** What a finding means for the data it is about. */
public enum Severity {
    /** The row, file or submission is refused. */
    ERROR,
    /** The data are taken, but somebody should look. */
    WARNING,
    INFORMATION
}
