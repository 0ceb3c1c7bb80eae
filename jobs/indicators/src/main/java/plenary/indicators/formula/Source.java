package plenary.indicators.formula;

/**
 * On whose authority a definition stands.
 *
 * @param mark whether it was read in the source, recalled, or is this project's own proposal
 */
public record Source(String text, Mark mark) {

    /** How sure we are of a source; shown to readers. */
    public enum Mark {
        READ,
        RECALLED,
        PROPOSAL
    }
}
