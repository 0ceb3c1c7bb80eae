package plenary.schemas.reassessment;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.State;
import plenary.schemas.rule.KeptProfile;
import plenary.schemas.rule.RuleDefinition;
import plenary.schemas.rule.SubmissionRules;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * The tables of one submission, of which rules hold one against another.
 *
 * @param tables what is kept of them, by dataset
 * @param findings {@code findings.json} of the submission, which says what came of these rules then
 */
public record SentTogether(Map<String, KeptProfile> tables, JsonNode findings) {

    /** Of a table that no rule holds against another one. */
    public static final SentTogether NOTHING = new SentTogether(Map.of(), MissingNode.getInstance());

    public SentTogether {
        tables = new TreeMap<>(tables);
    }

    /** @param folder where the findings of the submission lie */
    public static SentTogether of(List<KeptProfile> tables, Path folder) {
        return new SentTogether(
                tables.stream().collect(Collectors.toMap(KeptProfile::dataset, Function.identity())),
                JsonFile.find(folder.resolve("findings.json"), JsonNode.class).orElseGet(MissingNode::getInstance));
    }

    /** Rules that hold the rows of a table against another one, then and now. */
    Stream<RuleReassessment> betweenTables(KeptProfile table, TriedRules tried, Catalogue catalogue) {
        Set<String> ids = new TreeSet<>(table.betweenTables().keySet());
        ids.addAll(tried.betweenTables().ids(table.dataset()));
        return ids.stream().map(id -> reassessed(id, table, tried.betweenTables(), catalogue));
    }

    private RuleReassessment reassessed(String id, KeptProfile table, SubmissionRules rules, Catalogue catalogue) {
        Optional<Outcome> then =
                Optional.ofNullable(table.betweenTables().get(id)).flatMap(definition -> then(id, definition));
        if (!rules.ids(table.dataset()).contains(id)) {
            return RuleReassessment.of(id, then, Optional.empty());
        }
        RuleDefinition now = rules.definition(id);
        if (findings.isMissingNode()) {
            return RuleReassessment.notRun(
                    id, then, now, "findings.json of the submission is gone, which says what was sent with the table");
        }
        Optional<KeptProfile> whole = Optional.ofNullable(tables.get(rules.whole(id)));
        if (whole.isEmpty()) {
            return isSent(rules.whole(id))
                    ? RuleReassessment.notRun(
                            id, then, now, "no profile is kept of %s of this submission".formatted(rules.whole(id)))
                    : RuleReassessment.of(id, then, Optional.of(Outcome.without(now, State.NOT_APPLICABLE)));
        }
        return rules.whyNot(id, table, whole.get())
                .or(() -> then.flatMap(Outcome::whyIncomparable))
                .map(why -> RuleReassessment.notRun(id, then, now, why))
                .orElseGet(() -> RuleReassessment.of(
                        id,
                        then,
                        Optional.of(Outcome.ofSubmission(rules.assess(id, table, whole.get()), table, catalogue))));
    }

    private Optional<Outcome> then(String id, RuleDefinition definition) {
        return findings.path("rules")
                .valueStream()
                .filter(rule -> rule.path("id").asString().equals(id))
                .findFirst()
                .map(rule -> Outcome.ofReport(definition, rule, findings));
    }

    private boolean isSent(String dataset) {
        return findings.path("files")
                .valueStream()
                .anyMatch(file -> file.path("dataset").asString().equals(dataset));
    }
}
