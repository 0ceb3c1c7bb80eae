package plenary.schemas.identity;

/**
 * Where in a text something names somebody.
 *
 * @param start inclusive, counted from 0
 * @param end exclusive
 */
public record Match(Identity identity, int start, int end) {}
