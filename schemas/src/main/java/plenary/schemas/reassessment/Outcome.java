package plenary.schemas.reassessment;

import java.util.List;
import java.util.Optional;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.State;
import plenary.schemas.finding.Waiver;
import plenary.schemas.reassessment.RuleReassessment.Result;
import plenary.schemas.rule.Assessed;
import plenary.schemas.rule.KeptProfile;
import plenary.schemas.rule.KeptRule;
import plenary.schemas.rule.RuleDefinition;
import tools.jackson.databind.JsonNode;

/**
 * What comes of a rule under one of its definitions.
 *
 * @param told findings about more than single rows
 */
record Outcome(RuleDefinition definition, Result result, List<Told> told) {

    Outcome {
        told = List.copyOf(told);
    }

    static Outcome of(KeptRule rule, KeptProfile table, Catalogue catalogue) {
        return of(rule, table, table.waivers(), catalogue);
    }

    /** Of a rule that is about several tables of a submission, which no waiver explains. */
    static Outcome ofSubmission(KeptRule rule, KeptProfile table, Catalogue catalogue) {
        return of(rule, table, List.of(), catalogue);
    }

    private static Outcome of(KeptRule rule, KeptProfile table, List<Waiver> waivers, Catalogue catalogue) {
        Assessed assessed = rule.assessed();
        return new Outcome(
                rule.definition(),
                new Result(
                        assessed.state(),
                        assessed.striking(),
                        assessed.of(),
                        rule.findings(),
                        rule.definition().limits()),
                Told.of(rule, table.place(), waivers, catalogue));
    }

    /**
     * As it was reported.
     *
     * @param rule its entry of {@code findings.json}
     */
    static Outcome ofReport(RuleDefinition definition, JsonNode rule, JsonNode report) {
        String id = rule.path("id").asString();
        State state = State.valueOf(rule.path("state").asString());
        long against = rule.path("against").asLong();
        List<Told> told = report.path("findings")
                .valueStream()
                .filter(finding -> finding.path("id").asString().equals(id))
                .map(Told::of)
                .toList();
        return new Outcome(
                definition,
                new Result(
                        state,
                        against,
                        rule.path("of").asLong(),
                        state == State.NOT_RUN ? told.size() : against,
                        definition.limits()),
                told);
    }

    /** Of a rule of which nothing is asked. */
    static Outcome without(RuleDefinition definition, State state) {
        return new Outcome(definition, new Result(state, 0, 0, 0, definition.limits()), List.of());
    }

    /** How many findings it makes about single rows. */
    long toldRows() {
        return definition.isOfRows() ? result.findings() : 0;
    }

    /** A report lists so many findings of a kind and no more. */
    Optional<String> whyIncomparable() {
        return told.size() == result.findings()
                ? Optional.empty()
                : Optional.of(
                        "findings.json lists %s of its %s findings of then".formatted(told.size(), result.findings()));
    }
}
