package plenary.reports.input;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * One indicator as {@code tables/definition.json} describes it: an array of objects with the keys named below.
 * Only {@code id} and {@code title} are required; an absent key reads as empty.
 *
 * @param question what a reader can answer with it, as a sentence that ends in a question mark
 * @param family letters before the dash of the id, such as {@code DOS}
 * @param theme chapter of the report, a name of {@link Theme} in any case, with {@code -} or {@code _}; empty to take the chapter of the family
 * @param unit UCUM; {@code quantity} when it is that of the dose quantity
 * @param direction {@code UP}, {@code DOWN} or {@code NEUTRAL}
 * @param mark {@code read}, {@code recalled}, {@code proposal}, or several joined by {@code /}
 * @param caveats what a reader must know before comparing, one sentence each
 * @param minimum in the file either words or an object of numbers
 * @param countries fewest countries that a value of a group rests on; 0 when the definition sets none
 * @param references comparators drawn as lines; {@code referenceLines} in the file, whose optional
 *     {@code dimensions} hold codes by column
 */
public record Definition(
        String id,
        String title,
        String question,
        String family,
        String theme,
        String unit,
        String direction,
        String description,
        String formula,
        String source,
        String mark,
        String minimum,
        int countries,
        String version,
        List<String> caveats,
        List<Reference> references,
        Computation computation) {

    public Definition {
        caveats = List.copyOf(caveats);
        references = List.copyOf(references);
    }

    /**
     * A comparator from outside the edition.
     *
     * @param value decimal number in the unit of the cells it is drawn beside
     * @param dimensions codes that a cell must have, by column of {@code indicator_value}
     */
    public record Reference(String label, String value, Map<String, String> dimensions, String source, String mark) {

        public Reference {
            dimensions = Map.copyOf(dimensions);
        }

        /**
         * Holds when the stratum has every code that this comparator names. One set for an indication is also drawn
         * beside all indications together, where its note says what it was set for.
         */
        public boolean appliesTo(Stratum stratum) {
            return dimensions.entrySet().stream()
                    .allMatch(code -> stratum.code(code.getKey()).equals(code.getValue())
                            || code.getKey().equals("INDICATION") && Stratum.isWhole(stratum.indication()));
        }
    }

    /** Of an indicator of which nothing but its id is known. */
    public static Definition named(String id) {
        String family = id.replaceFirst("-.*", "");
        return new Definition(
                id,
                id,
                "",
                family,
                "",
                "",
                "NEUTRAL",
                "",
                "",
                "",
                "",
                "",
                0,
                "",
                List.of(),
                List.of(),
                Computation.read(MissingNode.getInstance()));
    }

    Definition withReferences(List<Reference> more) {
        List<Reference> all = new ArrayList<>(references);
        all.addAll(more);
        return new Definition(
                id,
                title,
                question,
                family,
                theme,
                unit,
                direction,
                description,
                formula,
                source,
                mark,
                minimum,
                countries,
                version,
                caveats,
                all,
                computation);
    }

    static List<Definition> readAll(JsonNode array) {
        List<Definition> definitions = new ArrayList<>();
        array.forEach(node -> definitions.add(read(node)));
        return definitions;
    }

    private static Definition read(JsonNode node) {
        String id = node.path("id").asString("");
        if (id.isEmpty()) {
            throw new IllegalArgumentException("a definition without an id: " + node);
        }
        return new Definition(
                id,
                node.path("title").asString(id),
                node.path("question").asString(""),
                node.path("family").asString(id.replaceFirst("-.*", "")),
                node.path("theme").asString(""),
                node.path("unit").asString(""),
                node.path("direction").asString("NEUTRAL"),
                node.path("description").asString(""),
                node.path("formula").asString(""),
                node.path("source").asString(""),
                node.path("mark").asString(""),
                MinimumWords.of(node.path("minimum")),
                node.path("minimum").path("countries").asInt(0),
                node.path("version").asString(""),
                Computation.texts(node.path("caveats")),
                references(node.path("referenceLines")),
                Computation.read(node));
    }

    private static List<Reference> references(JsonNode array) {
        List<Reference> references = new ArrayList<>();
        array.forEach(node -> references.add(new Reference(
                node.path("label").asString(""),
                node.path("value").asString(""),
                codes(node.path("dimensions")),
                node.path("source").asString(""),
                node.path("mark").asString(""))));
        return references;
    }

    private static Map<String, String> codes(JsonNode object) {
        Map<String, String> codes = new TreeMap<>();
        object.forEachEntry((column, code) -> codes.put(column, code.asString()));
        return codes;
    }
}
