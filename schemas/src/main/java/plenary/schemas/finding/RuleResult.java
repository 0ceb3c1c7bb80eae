package plenary.schemas.finding;

import java.util.Optional;

/**
 * What came of one rule on one submission.
 *
 * @param id of the kind of finding that it makes
 * @param striking how many of those that it was asked of it speaks against
 * @param of how many it was asked of: rows, facilities, files, ... as {@code counts} of the kind says
 * @param absence how it treats rows in which what it looks at is absent; of a rule of plausibility
 */
public record RuleResult(String id, State state, long striking, long of, Optional<WhenAbsent> absence) {

    public RuleResult(String id, State state, long striking, long of) {
        this(id, state, striking, of, Optional.empty());
    }

    /** The same, of a rule that treats what is absent like this. */
    public RuleResult treating(Optional<WhenAbsent> absent) {
        return new RuleResult(id, state, striking, of, absent);
    }
}
