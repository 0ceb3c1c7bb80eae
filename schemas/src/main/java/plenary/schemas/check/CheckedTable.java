package plenary.schemas.check;

/**
 * A table that was read and what came of it, for who reads it once more.
 *
 * @param duplicates its records whose key an earlier one has
 */
public record CheckedTable(TableCheck check, TableOutcome outcome, Duplicates duplicates) {}
