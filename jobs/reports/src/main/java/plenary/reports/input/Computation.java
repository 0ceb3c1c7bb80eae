package plenary.reports.input;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What an indicator is computed with and from, as {@code definition.json} says; empty where it does not.
 *
 * @param folder under {@code conf/indicators}
 * @param kind of formula, such as {@code quantile-of-facilities}
 * @param ofFacilities true for values of single facilities, which no reader of a report gets
 * @param parameters of the formula, an object
 * @param of indicators that it builds on
 * @param datasets that it is made of, through all indicators that it builds on
 * @param references names of tables of {@code conf/reference} that it reads
 * @param interval method and parameter, an object; missing when it has none
 * @param minimum smallest numbers by what is counted, an object; {@link Definition#minimum} has them in words
 */
public record Computation(
        String folder,
        String kind,
        boolean ofFacilities,
        JsonNode parameters,
        List<String> of,
        List<String> datasets,
        List<String> references,
        JsonNode interval,
        JsonNode minimum) {

    public Computation {
        of = List.copyOf(of);
        datasets = List.copyOf(datasets);
        references = List.copyOf(references);
    }

    static Computation read(JsonNode definition) {
        return new Computation(
                definition.path("folder").asString(""),
                definition.path("kind").asString(""),
                definition.path("stage").asString("").equals("FACILITY"),
                definition.path("parameters"),
                texts(definition.path("of")),
                texts(definition.path("datasets")),
                texts(definition.path("references")),
                definition.path("interval"),
                definition.path("minimum"));
    }

    /** A parameter that is a text; empty when there is none. */
    public String text(String parameter) {
        return parameters.path(parameter).asString("");
    }

    static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(text -> texts.add(text.asString()));
        return texts;
    }
}
