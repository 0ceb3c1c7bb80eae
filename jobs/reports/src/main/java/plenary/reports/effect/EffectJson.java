package plenary.reports.effect;

import java.nio.charset.StandardCharsets;
import java.util.List;
import plenary.reports.explain.ExplanationJson;
import plenary.reports.input.Definition;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Prospect;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * {@code effect.json}, for machines; its form is {@code published/effect.schema.json}. Numbers of cells are texts, as the
 * table has them, and nobody is named.
 */
final class EffectJson {

    private EffectJson() {}

    static String of(Effect effect) {
        Prospect prospect = effect.prospect();
        Manifest after = prospect.after();
        ObjectNode json = JsonMapper.shared().createObjectNode().put("format", "plenary-effect/1");
        json.put("edition", after.edition()).put("title", after.title()).put("country", prospect.country());
        json.put("window", after.firstDay() + "/" + after.lastDay());
        json.put("basis", prospect.basis().name()).put("compared", EffectWords.compared(prospect));
        json.put("revisionBefore", prospect.before().revision());
        submissions(json.putArray("added"), prospect.added());
        submissions(json.putArray("removed"), prospect.removed());
        json.put("order", EffectWords.ORDER).put("same", effect.same());
        ArrayNode changes = json.putArray("changes");
        effect.changes().forEach(change -> change(changes.addObject(), change));
        ArrayNode leftOut = json.putArray("leftOut");
        effect.leftOut().stream().map(Definition::id).forEach(leftOut::add);
        json.put("contractVersion", after.contractVersion()).put("codeVersion", after.codeVersion());
        return new String(JsonFile.bytes(json), StandardCharsets.UTF_8);
    }

    private static void submissions(ArrayNode array, List<Manifest.Input> inputs) {
        inputs.forEach(input -> array.addObject()
                .put("dataset", input.dataset())
                .put("period", input.period())
                .put("id", input.id())
                .put("receiptSha256", input.receiptSha256())
                .put("signedOff", !input.signedOff().isEmpty()));
    }

    private static void change(ObjectNode json, Change change) {
        json.put("cell", change.cell().id()).put("kind", change.kind().name());
        ArrayNode columns = json.putArray("columns");
        change.columns().forEach(columns::add);
        json.put("cause", change.cause()).put("title", change.definition().title());
        json.put("direction", change.definition().direction());
        json.put("ratio", change.ratio()).put("verdict", change.verdict());
        change.before().ifPresent(cell -> ExplanationJson.cell(json.putObject("before"), cell));
        change.after().ifPresent(cell -> ExplanationJson.cell(json.putObject("after"), cell));
        change.level()
                .ifPresent(level -> json.putObject("comparator")
                        .put("label", level.label())
                        .put("value", level.value())
                        .put("sideBefore", level.side(change.before()))
                        .put("sideAfter", level.side(change.after())));
    }
}
