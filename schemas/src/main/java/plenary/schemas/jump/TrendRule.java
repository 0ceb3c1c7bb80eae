package plenary.schemas.jump;

import java.util.function.Consumer;
import plenary.schemas.rule.Assessed.Fault;
import tools.jackson.databind.JsonNode;

/**
 * The medians of a column that moved alike in most categories.
 *
 * @param factor by which they may be larger or smaller
 * @param values fewest numbers of a category at each time
 */
record TrendRule(double factor, long values) implements JumpRule {

    static TrendRule of(JsonNode rule) {
        return new TrendRule(rule.path("factor").asDouble(), rule.path("values").asLong());
    }

    @Override
    public long ask(Step step, Consumer<Fault> jumps) {
        long asked = 0;
        for (Moves moves : Moves.ofMedians(step, values)) {
            if (moves.haveTrend()) {
                asked++;
                double trend = moves.trend();
                if (Figures.distance(trend) >= StrictMath.log(factor) && !Moves.isOtherUnit(trend)) {
                    jumps.accept(new Fault(
                            "",
                            "",
                            moves.column(),
                            found(moves, step),
                            "at most %s as much or as little".formatted(Figures.times(factor))));
                }
            }
        }
        return asked;
    }

    static String found(Moves moves, Step step) {
        return "medians of %s categories, in the middle %s those %s"
                .formatted(moves.moves().size(), Figures.times(moves.trend()), JumpRule.before(step));
    }
}
