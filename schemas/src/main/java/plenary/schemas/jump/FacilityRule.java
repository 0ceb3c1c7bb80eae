package plenary.schemas.jump;

import java.util.Map;
import java.util.function.Consumer;
import plenary.schemas.rule.Assessed.Fault;
import tools.jackson.databind.JsonNode;

/**
 * A facility with a good part of the rows that is not there any more, or was not there before.
 *
 * @param isAboutNew whether those are told that were not there, else those that are gone
 * @param share of the rows from which it is told
 * @param rows fewest rows that are told
 */
record FacilityRule(boolean isAboutNew, double share, long rows) implements JumpRule {

    static FacilityRule of(JsonNode rule) {
        return new FacilityRule(
                rule.path("kind").asString().equals("new"),
                rule.path("share").asDouble(),
                rule.path("rows").asLong());
    }

    @Override
    public long ask(Step step, Consumer<Fault> jumps) {
        Map<String, Long> was = step.before().facilities();
        Map<String, Long> is = step.after().facilities();
        // With more facilities than are told apart one may only look as if it were gone.
        boolean areKnown = step.before().isWhole() && step.after().isWhole();
        if (!areKnown || was.isEmpty() || is.isEmpty()) {
            return 0;
        }
        Map<String, Long> all = isAboutNew ? is : was;
        Map<String, Long> others = isAboutNew ? was : is;
        double sum = Amounts.sum(all);
        all.forEach((facility, count) -> {
            if (!others.containsKey(facility) && count >= rows && count >= share * sum) {
                jumps.accept(jump(facility, count, count / sum, step));
            }
        });
        return all.size();
    }

    private Fault jump(String facility, long count, double part, Step step) {
        String found = isAboutNew
                ? "%s rows, %s of all; none %s".formatted(count, Figures.percent(part), JumpRule.before(step))
                : "no row; %s rows %s, %s of all".formatted(count, JumpRule.before(step), Figures.percent(part));
        String expected = isAboutNew
                ? "a facility that took up its work or takes part now"
                : "rows of this facility, or that it is known to be closed";
        return Fault.ofFacility(JumpRule.FACILITY, facility, JumpRule.FACILITY, found, expected);
    }
}
