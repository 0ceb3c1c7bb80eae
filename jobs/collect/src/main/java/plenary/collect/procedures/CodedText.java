package plenary.collect.procedures;

import java.util.Optional;

/**
 * A text of one row that a map turns into a code of ours, and what came of it.
 *
 * @param source what the row says; nothing when it names no procedure
 * @param code empty when the map does not have it
 */
public record CodedText(String column, Procedure source, Optional<String> code) {}
