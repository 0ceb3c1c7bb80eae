package plenary.schemas.reassessment;

import java.util.List;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.Waiver;
import plenary.schemas.rule.KeptRule;
import tools.jackson.databind.JsonNode;

/**
 * A finding as a check tells it, without what all of its rule have in common.
 *
 * @param explained whether a waiver of the table explains it
 */
public record Told(
        String file, String facility, String record, String column, String value, String expected, boolean explained) {

    /** What came of a rule on a table, findings about single rows left out. */
    static List<Told> of(KeptRule rule, String place, List<Waiver> waivers, Catalogue catalogue) {
        Findings findings = new Findings(waivers);
        return rule.assessed().findings(catalogue, place).stream()
                .map(finding ->
                        of(finding, findings.unexplained(List.of(finding)).isEmpty()))
                .toList();
    }

    /** @param finding as {@code findings.json} has it */
    static Told of(JsonNode finding) {
        return new Told(
                finding.path("file").asString(),
                finding.path("facility").asString(),
                finding.path("record").asString(),
                finding.path("column").asString(),
                finding.path("value").asString(),
                finding.path("expected").asString(),
                finding.path("waiver").asInt() > 0);
    }

    private static Told of(Finding finding, boolean explained) {
        return new Told(
                finding.file(),
                finding.facility(),
                finding.record(),
                finding.column(),
                finding.value(),
                finding.expected(),
                explained);
    }

    /** What it is about; the same for one that says the same in other words. */
    List<String> subject() {
        return List.of(file, facility, record, column);
    }
}
