package plenary.schemas.jump;

import java.util.function.Consumer;
import plenary.schemas.rule.Assessed.Fault;
import tools.jackson.databind.JsonNode;

/**
 * The median of a number in a category, which did not move as those of the other categories did.
 *
 * @param factor by which it may be larger or smaller
 * @param values fewest numbers at each time that have a median worth the name
 */
record MedianRule(double factor, long values) implements JumpRule {

    static MedianRule of(JsonNode rule) {
        return new MedianRule(
                rule.path("factor").asDouble(), rule.path("values").asLong());
    }

    @Override
    public long ask(Step step, Consumer<Fault> jumps) {
        long asked = 0;
        for (Moves moves : Moves.ofMedians(step, values)) {
            asked += moves.moves().size();
            for (Moves.Move move : moves.moves()) {
                if (moves.isOutlier(move, factor) && !Moves.isOtherUnit(move.ratio() / moves.trend())) {
                    jumps.accept(new Fault(
                            "",
                            move.record(),
                            moves.column(),
                            found(move, step),
                            moves.about(Figures.shown(moves.expected(move)))));
                }
            }
        }
        return asked;
    }

    static String found(Moves.Move move, Step step) {
        return "median %s, %s that %s"
                .formatted(Figures.shown(move.after()), Figures.times(move.ratio()), JumpRule.before(step));
    }
}
