package plenary.schemas.change;

import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Explained;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.Severity;
import plenary.schemas.finding.Words;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What changed, for machines; its form is {@code published/changes.schema.json}. */
final class ChangesJson {

    private final Catalogue catalogue;
    private final Words words;

    ChangesJson(Catalogue catalogue) {
        this.catalogue = catalogue;
        this.words = catalogue.words();
    }

    ObjectNode of(Changes changes) {
        ObjectNode root = JsonMapper.shared().createObjectNode();
        root.put("country", changes.country());
        root.put("period", changes.period());
        root.put("warnings", count(changes, Severity.WARNING));
        root.put("notes", count(changes, Severity.INFORMATION));
        ArrayNode findings = root.putArray("findings");
        changes.findings().kept().forEach(finding -> put(findings.addObject(), finding));
        ArrayNode waivers = root.putArray("waivers");
        changes.explained().forEach(one -> put(waivers.addObject(), one));
        ArrayNode tables = root.putArray("tables");
        changes.tables().forEach(table -> put(tables.addObject(), table));
        return root;
    }

    private static long count(Changes changes, Severity severity) {
        return changes.findings().counts().stream()
                .filter(count -> count.severity() == severity)
                .mapToLong(Findings.Count::count)
                .sum();
    }

    private void put(ObjectNode node, Finding finding) {
        node.put("id", finding.id());
        node.put("severity", finding.severity().name());
        node.put("title", catalogue.kind(finding.id()).title());
        node.put("file", finding.file());
        node.put("facility", finding.facility());
        node.put("record", finding.record());
        node.put("column", finding.column());
        node.put("value", words.found(finding));
        node.put("expected", words.expected(finding));
        node.put("fix", catalogue.kind(finding.id()).howToFix());
        node.put("waiver", finding.waiver());
    }

    private static void put(ObjectNode node, Explained one) {
        node.put("number", one.waiver().number());
        node.put("reason", one.waiver().reason());
        node.put("by", one.waiver().by());
        node.put("until", one.waiver().until().toString());
        node.put("findings", one.findings());
    }

    private void put(ObjectNode node, TableChanges table) {
        node.put("dataset", table.dataset());
        put(node.putObject("before"), table.before());
        put(node.putObject("after"), table.after());
        ArrayNode changes = node.putArray("changes");
        for (Change change : table.changes()) {
            ObjectNode one = changes.addObject();
            one.put("kind", change.kind().name());
            one.put("about", change.about());
            one.put("before", change.before());
            one.put("after", change.after());
            one.put("measure", change.measure());
            one.put("strength", change.strength());
            one.put("sentence", words.changed(change.sentence()));
        }
    }

    private static void put(ObjectNode node, TableChanges.Side side) {
        node.put("period", side.period());
        node.put("rows", side.rows());
    }
}
