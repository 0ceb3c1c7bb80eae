package plenary.collect.imports;

/**
 * How often something happened, and where first.
 *
 * @param where dataset, or input for rows left out
 * @param column our column, or the source column for rows left out; empty when about the whole row
 * @param text source text or absence code
 * @param why the mapping's or the contract's reason
 * @param rows how often
 * @param first first place: file, sheet and row
 */
public record Count(String where, String column, String text, String why, long rows, String first) {}
