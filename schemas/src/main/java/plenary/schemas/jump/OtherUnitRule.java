package plenary.schemas.jump;

import java.util.function.Consumer;
import plenary.schemas.rule.Assessed.Fault;
import tools.jackson.databind.JsonNode;

/**
 * A median that is about ten, a hundred or a thousand times what it was, or such a part of it: hardly ever another
 * practice, mostly another unit. Told of a column as a whole when the trend is like that.
 *
 * @param values fewest numbers at each time
 */
record OtherUnitRule(long values) implements JumpRule {

    static OtherUnitRule of(JsonNode rule) {
        return new OtherUnitRule(rule.path("values").asLong());
    }

    @Override
    public long ask(Step step, Consumer<Fault> jumps) {
        long asked = 0;
        for (Moves moves : Moves.ofMedians(step, values)) {
            asked += moves.moves().size();
            if (Moves.isOtherUnit(moves.trend())) {
                jumps.accept(jump("", moves.column(), TrendRule.found(moves, step)));
            }
            for (Moves.Move move : moves.moves()) {
                // A power of ten is told from 7 on, so that this asks no more than that it is not the trend.
                if (moves.isOutlier(move, 2) && Moves.isOtherUnit(move.ratio() / moves.trend())) {
                    jumps.accept(jump(move.record(), moves.column(), MedianRule.found(move, step)));
                }
            }
        }
        return asked;
    }

    private static Fault jump(String record, String column, String found) {
        return new Fault("", record, column, found + ", as if in another unit", "one unit, now and before");
    }
}
