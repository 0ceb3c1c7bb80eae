package plenary.schemas.jump;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import plenary.schemas.census.Census;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Period;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.RuleResult;
import plenary.schemas.finding.WhenAbsent;
import plenary.schemas.rule.Assessed;
import plenary.schemas.rule.Assessed.Fault;
import plenary.schemas.rule.Assessment;
import tools.jackson.databind.JsonNode;

/** The rules about time, as {@code schemas/rules/time.json} has them; of every dataset alike. */
public final class JumpRules {

    private final Map<String, JumpRule> rules = new LinkedHashMap<>();
    private final Set<String> stocks = new TreeSet<>();

    private JumpRules() {}

    /** A contract without a file of them has none. */
    public static JumpRules load(Contract contract) {
        JumpRules all = new JumpRules();
        contract.json("rules/time.json").ifPresent(file -> {
            file.path("rules").forEach(all::add);
            file.path("stocks").forEach(dataset -> all.stocks.add(dataset.asString()));
        });
        return all;
    }

    private void add(JsonNode rule) {
        String id = rule.path("id").asString();
        if (rules.put(id, rule(rule)) != null) {
            throw new IllegalArgumentException("two rules have the id " + id);
        }
    }

    /** @throws IllegalArgumentException when its kind is unknown, or treats what is absent otherwise than it says */
    static JumpRule rule(JsonNode rule) {
        String kind = rule.path("kind").asString();
        JumpRule made = ofKind(kind, rule);
        made.whenAbsent()
                .requireSaid(rule.path("absence").asString(""), rule.path("id").asString(), kind);
        return made;
    }

    private static JumpRule ofKind(String kind, JsonNode rule) {
        return switch (kind) {
            case "median" -> MedianRule.of(rule);
            case "otherUnit" -> OtherUnitRule.of(rule);
            case "trend" -> TrendRule.of(rule);
            case "amount" -> AmountRule.of(rule);
            case "total" -> TotalRule.of(rule);
            case "gone", "new" -> FacilityRule.of(rule);
            case "facilityValues" -> FacilityValuesRule.of(rule);
            case "mix" -> MixRule.of(rule);
            case "unanswered" -> UnansweredRule.of(rule);
            default -> throw new IllegalArgumentException("unknown kind of rule about time: " + kind);
        };
    }

    /** How each of its rules treats rows in which what it looks at is absent, by id. */
    public Map<String, WhenAbsent> absence() {
        return rules.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, rule -> rule.getValue().whenAbsent()));
    }

    /** A table at two times. */
    public Step step(String dataset, Census before, Period from, Census after, Period to) {
        return ofDataset(dataset, new Step(before, from, after, to));
    }

    /** From each year of a submission to the next; none when it is about one year, or about too little of another. */
    public List<Step> withinYears(String dataset, Census census, Optional<Period> period) {
        return Step.withinYears(census, period).stream()
                .map(step -> ofDataset(dataset, step))
                .toList();
    }

    private Step ofDataset(String dataset, Step step) {
        return stocks.contains(dataset) ? step.ofStock() : step;
    }

    /**
     * What comes of each rule over all steps of a table.
     *
     * @param file where findings say that they stand
     */
    public Assessment assess(Catalogue catalogue, String file, List<Step> steps) {
        List<Finding> findings = new ArrayList<>();
        List<RuleResult> results = new ArrayList<>();
        rules.forEach((id, rule) -> {
            List<Fault> jumps = new ArrayList<>();
            long asked = 0;
            for (Step step : steps) {
                asked += rule.ask(step, jumps::add);
            }
            Assessed assessed = Assessed.of(id, asked, jumps);
            findings.addAll(assessed.findings(catalogue, file));
            results.add(assessed.result());
        });
        return new Assessment(findings, results);
    }
}
