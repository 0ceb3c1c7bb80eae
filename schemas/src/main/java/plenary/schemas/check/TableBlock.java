package plenary.schemas.check;

/**
 * A block of one part of a table.
 *
 * @param part position of the file in the table, counted from 0
 */
public record TableBlock(int part, Block block) {}
