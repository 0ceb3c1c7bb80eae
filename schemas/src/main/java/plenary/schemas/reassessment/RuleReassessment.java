package plenary.schemas.reassessment;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.State;
import plenary.schemas.rule.KeptProfile;
import plenary.schemas.rule.RuleBook;
import plenary.schemas.rule.RuleDefinition;

/**
 * One rule on one table, then and now.
 *
 * @param then empty for a rule that there was not
 * @param now empty for a rule that there is no more
 * @param whyNot why it is not run now, though it might say something of the rows; else empty
 * @param changes what the rule says otherwise now, such as {@code share.above 0.2 -> 0.1}
 * @param appearing how many findings a check would make now that it did not make then
 * @param vanishing how many it would not make any more
 * @param appears those of them that are about more than single rows
 * @param vanishes those of them that were about more than single rows
 */
public record RuleReassessment(
        String rule,
        Optional<Result> then,
        Optional<Result> now,
        String whyNot,
        List<String> changes,
        long appearing,
        long vanishing,
        List<Told> appears,
        List<Told> vanishes) {

    public RuleReassessment {
        changes = List.copyOf(changes);
        appears = List.copyOf(appears);
        vanishes = List.copyOf(vanishes);
    }

    /**
     * What came of it.
     *
     * @param against of those that it was asked of
     * @param limits its numbers
     */
    public record Result(State state, long against, long of, long findings, String limits) {

        /** Whether nothing came out otherwise, whatever the limits. */
        boolean isSame(Result other) {
            return state == other.state && against == other.against && of == other.of && findings == other.findings;
        }
    }

    static RuleReassessment of(String id, KeptProfile table, RuleBook rules, Catalogue catalogue) {
        Optional<Outcome> then = table.rule(id).map(rule -> Outcome.of(rule, table, catalogue));
        if (!rules.ids().contains(id)) {
            return of(id, then, Optional.empty());
        }
        return rules.whyNot(id, table)
                .map(why -> notRun(id, then, rules.definition(id), why))
                .orElseGet(() -> of(id, then, Optional.of(Outcome.of(rules.assess(id, table), table, catalogue))));
    }

    static RuleReassessment notRun(String id, Optional<Outcome> then, RuleDefinition now, String why) {
        return new RuleReassessment(
                id,
                then.map(Outcome::result),
                Optional.of(Outcome.without(now, State.NOT_RUN).result()),
                why,
                changes(then, Optional.of(now)),
                0,
                0,
                List.of(),
                List.of());
    }

    static RuleReassessment of(String id, Optional<Outcome> then, Optional<Outcome> now) {
        List<Told> before = then.map(Outcome::told).orElse(List.of());
        List<Told> after = now.map(Outcome::told).orElse(List.of());
        List<Told> appears = without(after, before);
        List<Told> vanishes = without(before, after);
        // Where the rule counts the same, rows that were told are told again, and these cancel.
        long moreRows = now.map(Outcome::toldRows).orElse(0L)
                - then.map(Outcome::toldRows).orElse(0L);
        return new RuleReassessment(
                id,
                then.map(Outcome::result),
                now.map(Outcome::result),
                "",
                changes(then, now.map(Outcome::definition)),
                appears.size() + Math.max(0, moreRows),
                vanishes.size() + Math.max(0, -moreRows),
                appears,
                vanishes);
    }

    private static List<String> changes(Optional<Outcome> then, Optional<RuleDefinition> now) {
        return then.flatMap(before -> now.map(before.definition()::changes)).orElse(List.of());
    }

    private static List<Told> without(List<Told> some, List<Told> others) {
        Set<List<String>> subjects = others.stream().map(Told::subject).collect(Collectors.toSet());
        return some.stream().filter(one -> !subjects.contains(one.subject())).toList();
    }

    /** Whether the rule could not be decided, which is no pass. */
    @JsonIgnore
    public boolean isUndecided() {
        return !whyNot.isEmpty();
    }

    /** Whether the rule says something else, or something else comes of it. */
    @JsonIgnore
    public boolean isWorthALook() {
        return isUndecided()
                || !changes.isEmpty()
                || then.isPresent() != now.isPresent()
                || appearing + vanishing > 0
                || then.isPresent() && !then.get().isSame(now.orElseThrow());
    }
}
