package plenary.schemas.finding;

/**
 * What came of one rule on one submission.
 *
 * @param id of the kind of finding that it makes
 * @param striking how many of those that it was asked of it speaks against
 * @param of how many it was asked of: rows, facilities, files, ... as {@code counts} of the kind says
 */
public record RuleResult(String id, State state, long striking, long of) {}
