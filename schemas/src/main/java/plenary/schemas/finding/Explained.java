package plenary.schemas.finding;

/**
 * A waiver that is in force, and how many findings it explains.
 *
 * @param findings exact; 0 when there is nothing to explain
 */
public record Explained(Waiver waiver, long findings) {}
