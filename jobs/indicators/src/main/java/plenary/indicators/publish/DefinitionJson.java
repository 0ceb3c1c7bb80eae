package plenary.indicators.publish;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import plenary.indicators.formula.Definition;
import plenary.indicators.formula.Minimum;
import plenary.indicators.formula.ReferenceLine;
import plenary.indicators.formula.Source;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The definitions that an edition was computed with, for readers and for reports: {@code definition.json}. */
public final class DefinitionJson {

    public static final String FILE = "definition.json";

    private static final JsonMapper JSON = JsonMapper.shared();

    private DefinitionJson() {}

    public static String of(List<Definition> definitions) {
        ArrayNode array = JSON.createArrayNode();
        FormulaJson formulas =
                new FormulaJson(definitions.stream().collect(Collectors.toMap(Definition::id, Function.identity())));
        definitions.forEach(definition -> array.add(of(definition, formulas)));
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        return JSON.writer()
                        .with(new DefaultPrettyPrinter()
                                .withObjectIndenter(indenter)
                                .withArrayIndenter(indenter))
                        .writeValueAsString(array)
                + "\n";
    }

    private static ObjectNode of(Definition definition, FormulaJson formulas) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", definition.id());
        json.put("family", definition.family());
        json.put("theme", definition.theme());
        json.put("title", definition.title());
        json.put("question", definition.question());
        json.put("unit", definition.unit());
        json.put("direction", definition.direction().name());
        json.put("description", definition.description());
        json.put("formula", definition.calculation());
        source(json, definition.source());
        json.put("version", definition.version());
        json.put("folder", definition.folder());
        formulas.put(json, definition);
        json.set("minimum", minimum(definition.minimum()));
        ArrayNode lines = json.putArray("referenceLines");
        definition.referenceLines().forEach(line -> lines.add(line(line)));
        return json;
    }

    private static void source(ObjectNode json, Source source) {
        json.put("source", source.text());
        json.put("mark", source.mark().name());
    }

    private static ObjectNode line(ReferenceLine line) {
        ObjectNode json = JSON.createObjectNode();
        json.put("label", line.label());
        json.put("value", line.value());
        source(json, line.source());
        return json;
    }

    /** Only what is set. */
    private static ObjectNode minimum(Minimum minimum) {
        ObjectNode json = JSON.createObjectNode();
        put(json, "records", minimum.records());
        if (!minimum.recordsByModality().isEmpty()) {
            ObjectNode byModality = json.putObject("recordsByModality");
            minimum.recordsByModality().forEach(byModality::put);
        }
        put(json, "recordsOfChildren", minimum.recordsOfChildren().orElse(0));
        put(json, "facilities", minimum.facilities());
        put(json, "provisionalFacilities", minimum.provisionalFacilities());
        put(json, "countries", minimum.countries());
        put(json, "denominator", minimum.denominator());
        return json;
    }

    private static void put(ObjectNode json, String key, int number) {
        if (number > 0) {
            json.put(key, number);
        }
    }
}
