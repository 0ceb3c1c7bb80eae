package plenary.reports.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plenary.reports.input.Computation;
import plenary.reports.input.Definition;
import plenary.schemas.archive.Manifest;
import tools.jackson.databind.JsonNode;

/**
 * What one indicator is computed with, and the frozen files that say so.
 *
 * @param file of its definition, under {@code conf/} of the revision; empty when it is not known
 * @param sha256 of that file, from the manifest; empty when the manifest has none
 * @param references files under {@code conf/} that it reads, with their SHA-256
 */
public record Formula(Definition definition, String file, String sha256, Map<String, String> references) {

    public Formula {
        references = new TreeMap<>(references);
    }

    static Formula of(Definition definition, Manifest manifest) {
        Computation computation = definition.computation();
        String file = computation.folder().isEmpty() ? "" : "indicators/" + computation.folder() + "/indicator.yaml";
        Map<String, String> references = new TreeMap<>();
        for (String table : computation.references()) {
            String reference = "reference/" + table + ".csv";
            references.put(reference, manifest.conf().getOrDefault(reference, ""));
        }
        return new Formula(definition, file, manifest.conf().getOrDefault(file, ""), references);
    }

    public String minimum() {
        return definition.minimum();
    }

    /** {@code [read]}, {@code [recalled]}, {@code [proposal]}; empty when the definition has none. */
    public String mark() {
        return definition.mark().isEmpty() ? "" : "[" + definition.mark().toLowerCase(java.util.Locale.ROOT) + "]";
    }

    /** Kind and parameters in one line: {@code quantile-of-facilities: probability = 0.75}. */
    public String kindWithParameters() {
        StringBuilder line = new StringBuilder(definition.computation().kind());
        String before = ": ";
        for (Map.Entry<String, JsonNode> parameter :
                definition.computation().parameters().properties()) {
            if (!parameter.getValue().isNull()) {
                line.append(before).append(parameter.getKey()).append(" = ").append(words(parameter.getValue()));
                before = "; ";
            }
        }
        return line.toString();
    }

    private static String words(JsonNode parameter) {
        if (!parameter.isArray()) {
            return parameter.isObject() ? parameter.toString() : parameter.asString("");
        }
        List<String> items = new ArrayList<>();
        parameter.forEach(item -> items.add(item.asString("")));
        return String.join(", ", items);
    }
}
