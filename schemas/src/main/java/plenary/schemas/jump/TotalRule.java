package plenary.schemas.jump;

import java.util.function.Consumer;
import plenary.schemas.rule.Assessed.Fault;
import tools.jackson.databind.JsonNode;

/**
 * A table of which there is far more or less a day than there was.
 *
 * @param factor by which there may be more or less
 * @param fewest how many there must be at one of both times
 */
record TotalRule(double factor, long fewest) implements JumpRule {

    static TotalRule of(JsonNode rule) {
        return new TotalRule(rule.path("factor").asDouble(), rule.path("fewest").asLong());
    }

    @Override
    public long ask(Step step, Consumer<Fault> jumps) {
        long asked = 0;
        for (Amounts amounts : Amounts.of(step)) {
            double was = Amounts.sum(amounts.before()) * step.length();
            long is = Amounts.sum(amounts.after());
            if (was > 0 && is > 0 && Math.max(was, is) >= fewest) {
                asked++;
                if (Figures.distance(is / was) >= StrictMath.log(factor)) {
                    jumps.accept(new Fault(
                            "", "", amounts.column(), amounts.found(is, is / was, step), "about " + Math.round(was)));
                }
            }
        }
        return asked;
    }
}
