package plenary.reports.explain;

import java.util.List;
import java.util.Map;
import plenary.reports.input.Area;
import plenary.reports.input.Cell;
import plenary.reports.text.Flags;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Manifest;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Explanations for machines; their form is {@code published/explanation.schema.json}. Numbers of cells are texts, as the
 * table has them; paths are below the archive, {@code conf/} of the revision, or {@code schemas/}.
 */
public final class ExplanationJson {

    private static final JsonNodeFactory NODES = JsonMapper.shared().getNodeFactory();

    private ExplanationJson() {}

    public static String of(List<Explanation> explanations) {
        ObjectNode json = NODES.objectNode().put("format", "plenary-explanation/1");
        ArrayNode array = json.putArray("explanations");
        explanations.forEach(explanation -> array.add(of(explanation)));
        return new String(JsonFile.bytes(json), java.nio.charset.StandardCharsets.UTF_8);
    }

    private static ObjectNode of(Explanation explanation) {
        ObjectNode json = NODES.objectNode();
        ObjectNode cell = cell(json.putObject("cell"), explanation.cell());
        cell.put("areaName", explanation.area().name());
        ArrayNode dimensions = cell.putArray("dimensions");
        explanation
                .dimensions()
                .forEach(dimension -> dimensions
                        .addObject()
                        .put("column", dimension.column())
                        .put("code", dimension.code())
                        .put("label", dimension.label()));
        explanation
                .empty()
                .ifPresent(reason ->
                        json.putObject("empty").put("why", reason.why()).put("needed", reason.needed()));
        ArrayNode formulas = json.putArray("formulas");
        explanation.formulas().forEach(formula -> formulas.add(formula(formula)));
        ArrayNode filters = json.putArray("filters");
        explanation
                .filters()
                .forEach(filter ->
                        texts(filters.addObject().put("dataset", filter.dataset()), "conditions", filter.conditions()));
        texts(json, "members", explanation.members().stream().map(Area::code).toList());
        parts(json, explanation.parts());
        ArrayNode submissions = json.putArray("submissions");
        explanation.submissions().forEach(one -> submissions.add(ReceiptJson.of(one)));
        ArrayNode unsent = json.putArray("notInForce");
        explanation
                .unsent()
                .forEach(one -> unsent.addObject().put("country", one.country()).put("dataset", one.dataset()));
        said(json, explanation);
        versions(json.putObject("versions"), explanation.versions());
        return json.put("citation", explanation.citation());
    }

    /** The row of the table. */
    public static ObjectNode cell(ObjectNode json, Cell cell) {
        json.put("id", cell.id()).put("indicator", cell.indicator()).put("area", cell.area());
        json.put("period", cell.period());
        ObjectNode stratum = json.putObject("stratum");
        cell.stratum().columns().forEach(stratum::put);
        json.put("value", cell.value()).put("lower", cell.lower()).put("upper", cell.upper());
        json.put("intervalMethod", cell.intervalMethod());
        json.put("numerator", cell.numerator()).put("denominator", cell.denominator());
        json.put("records", cell.records()).put("facilities", cell.facilities());
        json.put("unit", cell.unit()).put("status", cell.status().name());
        json.put("statusMeaning", cell.status().meaning());
        ArrayNode flags = json.putArray("flags");
        cell.flags().forEach(flag -> flags.addObject().put("code", flag).put("words", Flags.words(flag)));
        return json.put("grade", cell.grade()).put("definitionVersion", cell.definitionVersion());
    }

    private static ObjectNode formula(Formula formula) {
        var definition = formula.definition();
        var computation = definition.computation();
        ObjectNode json = NODES.objectNode();
        json.put("id", definition.id()).put("title", definition.title()).put("version", definition.version());
        json.put("calculation", definition.formula()).put("kind", computation.kind());
        json.put("ofFacilities", computation.ofFacilities());
        json.set("parameters", object(computation.parameters()));
        texts(json, "of", computation.of());
        texts(json, "datasets", computation.datasets());
        json.set("interval", object(computation.interval()));
        json.set("minimum", object(computation.minimum()));
        json.put("minimumWords", formula.minimum());
        json.put("source", definition.source()).put("mark", formula.mark());
        hashes(
                json.putObject("file"),
                formula.file().isEmpty() ? Map.of() : Map.of("conf/" + formula.file(), formula.sha256()));
        ObjectNode references = json.putObject("references");
        formula.references().forEach((path, sha256) -> references.put("conf/" + path, sha256));
        return json;
    }

    private static tools.jackson.databind.JsonNode object(tools.jackson.databind.JsonNode node) {
        return node.isObject() ? node : NODES.objectNode();
    }

    private static void parts(ObjectNode json, List<Part> parts) {
        ArrayNode array = json.putArray("parts");
        for (Part part : parts) {
            ObjectNode one = array.addObject();
            cell(one.putObject("cell"), part.cell());
            parts(one.put("note", part.note()), part.parts());
        }
    }

    private static void said(ObjectNode json, Explanation explanation) {
        ArrayNode withdrawn = json.putArray("withdrawn");
        for (Manifest.Withdrawn one : explanation.withdrawn()) {
            withdrawn
                    .addObject()
                    .put("country", one.country())
                    .put("dataset", one.dataset())
                    .put("period", one.period())
                    .put("id", one.id())
                    .put("at", one.at())
                    .put("reason", one.reason());
        }
        ArrayNode objections = json.putArray("objections");
        for (Manifest.Objection one : explanation.objections()) {
            objections
                    .addObject()
                    .put("country", one.country())
                    .put("cell", one.cell())
                    .put("at", one.at())
                    .put("by", one.by())
                    .put("role", one.role())
                    .put("text", one.text());
        }
    }

    private static void versions(ObjectNode json, Versions versions) {
        json.put("edition", versions.edition()).put("revision", versions.revision());
        json.put("corrects", versions.corrects()).put("frozenAt", versions.frozenAt());
        json.put("embargo", versions.embargo()).put("codeVersion", versions.codeVersion());
        json.put("contractVersion", versions.contractVersion());
        hashes(json.putObject("contract"), versions.contract());
        hashes(json.putObject("conf"), versions.conf());
        json.put("verify", versions.verifyCommand());
    }

    static void hashes(ObjectNode json, Map<String, String> files) {
        new java.util.TreeMap<>(files).forEach(json::put);
    }

    static void texts(ObjectNode json, String key, List<String> texts) {
        ArrayNode array = json.putArray(key);
        texts.forEach(array::add);
    }
}
