package plenary.schemas.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Period;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.RuleResult;
import plenary.schemas.finding.State;
import plenary.schemas.finding.WhenAbsent;
import tools.jackson.databind.JsonNode;

/** The rules that hold tables of a submission against each other, as {@code schemas/rules/submission.json} has them. */
public final class SubmissionRules {

    private final List<PartRule> rules;

    private SubmissionRules(List<PartRule> rules) {
        this.rules = rules;
    }

    public static SubmissionRules load(Contract contract) {
        JsonNode rules = contract.json("rules/submission.json")
                .orElseThrow(() -> new IllegalStateException("the contract has no file rules/submission.json"))
                .path("rules");
        return new SubmissionRules(rules.valueStream().map(PartRule::of).toList());
    }

    /** Those that hold the rows of a dataset against another one, by id. */
    Map<String, RuleDefinition> definitions(String dataset) {
        return rules.stream()
                .filter(rule -> rule.part().equals(dataset))
                .collect(Collectors.toMap(PartRule::id, PartRule::definition));
    }

    /** Ids of those that hold the rows of a dataset against another one. */
    public Set<String> ids(String dataset) {
        return Set.copyOf(definitions(dataset).keySet());
    }

    public RuleDefinition definition(String id) {
        return rule(id).definition();
    }

    /** The dataset that one of them holds rows against. */
    public String whole(String id) {
        return rule(id).whole();
    }

    /** Why what was kept of two tables does not decide one of them; empty when it does. */
    public Optional<String> whyNot(String id, KeptProfile part, KeptProfile whole) {
        return rule(id).whyNot(part.form(), whole.form());
    }

    /** What comes of one of them on what was kept of two tables. */
    public KeptRule assess(String id, KeptProfile part, KeptProfile whole) {
        PartRule rule = rule(id);
        return new KeptRule(rule.definition(), rule.assess(part.profile(), whole.profile(), part.parsedPeriod()));
    }

    private PartRule rule(String id) {
        return rules.stream()
                .filter(rule -> rule.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no rule between tables " + id));
    }

    /** How each of them treats rows in which what it looks at is absent, by id. */
    public Map<String, WhenAbsent> absence() {
        return rules.stream().collect(Collectors.toMap(PartRule::id, rule -> PartRule.WHEN_ABSENT));
    }

    /**
     * A table of the submission that was read to its end.
     *
     * @param place where findings about it say that they stand
     */
    public record Sent(String place, Profile profile) {}

    /**
     * What comes of the rules; those about tables that were not sent are not asked.
     *
     * @param tables by dataset
     */
    public Assessment assess(Catalogue catalogue, Map<String, Sent> tables, Optional<Period> period) {
        List<Finding> findings = new ArrayList<>();
        List<RuleResult> results = new ArrayList<>();
        for (PartRule rule : rules) {
            Sent part = tables.get(rule.part());
            Sent whole = tables.get(rule.whole());
            if (part == null || whole == null) {
                results.add(new RuleResult(rule.id(), State.NOT_APPLICABLE, 0, 0));
                continue;
            }
            Assessed assessed = rule.assess(part.profile(), whole.profile(), period);
            findings.addAll(assessed.findings(catalogue, part.place()));
            results.add(assessed.result());
        }
        return new Assessment(findings, results);
    }
}
