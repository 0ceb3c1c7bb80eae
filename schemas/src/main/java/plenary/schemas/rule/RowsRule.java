package plenary.schemas.rule;

import java.util.List;
import plenary.schemas.finding.State;

/** A rule whose rows are told one by one as they are read: here they are only counted. */
record RowsRule(String id) implements TableRule {

    @Override
    public Assessed assess(Profile profile) {
        long striking = 0;
        long of = 0;
        for (Profile.Tally tally : profile.tallies()) {
            if (tally.rule().equals(id)) {
                striking += tally.striking();
                of += tally.of();
            }
        }
        State state = of == 0 ? State.NOT_APPLICABLE : striking == 0 ? State.PASSED : State.FAILED;
        return new Assessed(id, state, striking, of, List.of());
    }
}
