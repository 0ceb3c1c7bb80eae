package plenary.schemas.jump;

import java.util.function.Consumer;
import plenary.schemas.rule.Assessed.Fault;
import tools.jackson.databind.JsonNode;

/**
 * A category of which there is far more or less a day than there was, other than of most categories.
 *
 * @param factor by which there may be more or less
 * @param fewest how many there must be at one of both times
 * @param share of all by which it must have changed, so that what is told matters
 */
record AmountRule(double factor, long fewest, double share) implements JumpRule {

    static AmountRule of(JsonNode rule) {
        return new AmountRule(
                rule.path("factor").asDouble(),
                rule.path("fewest").asLong(),
                rule.path("share").asDouble());
    }

    @Override
    public long ask(Step step, Consumer<Fault> jumps) {
        long asked = 0;
        for (Amounts amounts : Amounts.of(step)) {
            double all = Math.max(Amounts.sum(amounts.before()) * step.length(), Amounts.sum(amounts.after()));
            Moves moves = amounts.moves(step);
            for (Moves.Move move : moves.moves()) {
                if (!move.category().isEmpty() && Math.max(move.before(), move.after()) >= fewest) {
                    asked++;
                    if (moves.isOutlier(move, factor) && Math.abs(move.after() - move.before()) >= share * all) {
                        jumps.accept(new Fault(
                                "",
                                move.record(),
                                amounts.column(),
                                amounts.found((long) move.after(), move.ratio(), step),
                                moves.about(String.valueOf(Math.round(moves.expected(move))))));
                    }
                }
            }
        }
        return asked;
    }
}
