package plenary.schemas.jump;

import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import plenary.schemas.census.Census.Answered;
import plenary.schemas.finding.WhenAbsent;
import plenary.schemas.rule.Assessed.Fault;
import tools.jackson.databind.JsonNode;

/**
 * A column that far fewer rows answer than did.
 *
 * @param points by which the share of rows without an answer may rise
 * @param rows fewest rows that should answer at each time
 */
record UnansweredRule(double points, long rows) implements JumpRule {

    static UnansweredRule of(JsonNode rule) {
        return new UnansweredRule(
                rule.path("points").asDouble(), rule.path("rows").asLong());
    }

    @Override
    public WhenAbsent whenAbsent() {
        return WhenAbsent.NEVER;
    }

    @Override
    public long ask(Step step, Consumer<Fault> jumps) {
        long asked = 0;
        Answered none = new Answered(0, 0);
        for (Map.Entry<String, Answered> column : step.after().answers().entrySet()) {
            Answered is = column.getValue();
            Answered was = Optional.ofNullable(step.before().answers().get(column.getKey()))
                    .orElse(none);
            if (Math.min(was.asked(), is.asked()) >= rows) {
                asked++;
                double before = unanswered(was);
                double after = unanswered(is);
                if (after - before >= points) {
                    jumps.accept(new Fault(
                            "",
                            "",
                            column.getKey(),
                            "%s without an answer, %s %s"
                                    .formatted(Figures.percent(after), JumpRule.before(step), Figures.percent(before)),
                            "about as many answers as before"));
                }
            }
        }
        return asked;
    }

    private static double unanswered(Answered answered) {
        return (double) (answered.asked() - answered.given()) / answered.asked();
    }
}
