package plenary.schemas.jump;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import plenary.schemas.rule.Assessed.Fault;
import tools.jackson.databind.JsonNode;

/**
 * The shares of the codes of a column, held against what they were by the population stability index. What chance adds to
 * it is taken off: with few rows and many codes the index is above its limit though nothing changed. Without a change the
 * index is about a chi-square with one degree less than there are codes, times the sum of 1 / rows of both times.
 *
 * @param index above which they are told
 * @param rows fewest rows at each time
 */
record MixRule(double index, long rows) implements JumpRule {

    /** So many standard deviations above its mean chance hardly ever brings it. */
    private static final double DEVIATIONS = 3;

    static MixRule of(JsonNode rule) {
        return new MixRule(rule.path("index").asDouble(), rule.path("rows").asLong());
    }

    @Override
    public long ask(Step step, Consumer<Fault> jumps) {
        long asked = 0;
        for (Map.Entry<String, Map<String, Long>> column : step.after().codes().entrySet()) {
            Map<String, Long> is = column.getValue();
            Map<String, Long> was = Optional.ofNullable(step.before().codes().get(column.getKey()))
                    .orElse(Map.of());
            long rowsBefore = Amounts.sum(was);
            long rowsAfter = Amounts.sum(is);
            if (Math.min(rowsBefore, rowsAfter) >= rows) {
                asked++;
                List<Shift> shifts = Shift.of(was, rowsBefore, is, rowsAfter);
                double found = shifts.stream().mapToDouble(Shift::part).sum();
                if (found > index + byChance(shifts.size(), rowsBefore, rowsAfter)) {
                    jumps.accept(jump(column.getKey(), found, shifts, step));
                }
            }
        }
        return asked;
    }

    static double byChance(int codes, long rowsBefore, long rowsAfter) {
        double degrees = codes - 1.0;
        return (degrees + DEVIATIONS * StrictMath.sqrt(2 * degrees)) * (1.0 / rowsBefore + 1.0 / rowsAfter);
    }

    private Fault jump(String column, double found, List<Shift> shifts, Step step) {
        String few = JumpRule.few(shifts.stream().map(Shift::words).toList());
        return new Fault(
                "",
                "",
                column,
                "stability index %s against %s: %s".formatted(Figures.shown(found), JumpRule.before(step), few),
                "an index of at most %s, and what chance adds".formatted(Figures.shown(index)));
    }
}
