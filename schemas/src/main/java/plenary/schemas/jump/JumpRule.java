package plenary.schemas.jump;

import java.util.List;
import java.util.function.Consumer;
import plenary.schemas.finding.WhenAbsent;
import plenary.schemas.rule.Assessed.Fault;

/** What must not have jumped. */
interface JumpRule {

    String FACILITY = "facility_id";

    /**
     * How often the rule could be asked.
     *
     * @param jumps gets what is to be said
     */
    long ask(Step step, Consumer<Fault> jumps);

    /** Medians, amounts and shares are of rows that have what is asked for. */
    default WhenAbsent whenAbsent() {
        return WhenAbsent.SKIP_IF_ANY;
    }

    /** As it stands behind what was found: which time it is held against. */
    static String before(Step step) {
        return "before (%s)".formatted(step.from().text());
    }

    /** The first few of many. */
    static String few(List<String> all) {
        return String.join(", ", all.subList(0, Math.min(3, all.size())));
    }
}
