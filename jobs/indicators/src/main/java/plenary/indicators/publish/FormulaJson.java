package plenary.indicators.publish;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import plenary.indicators.formula.Definition;
import plenary.indicators.formula.EditionFormula;
import plenary.indicators.formula.FacilityFormula;
import plenary.indicators.formula.Formula;
import plenary.indicators.formula.IntervalRule;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an indicator is computed with and from, so that somebody else can compute it again. */
final class FormulaJson {

    /** Parameters have the keys that they have in the definition file. */
    private static final JsonMapper PARAMETERS = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .changeDefaultVisibility(visible -> visible.withIsGetterVisibility(Visibility.NONE))
            .build();

    private final Map<String, Definition> definitions;

    FormulaJson(Map<String, Definition> definitions) {
        this.definitions = Map.copyOf(definitions);
    }

    void put(ObjectNode json, Definition definition) {
        Formula formula = definition.formula();
        json.put("kind", kind(formula));
        json.put("stage", formula instanceof FacilityFormula ? "FACILITY" : "EDITION");
        ObjectNode parameters = PARAMETERS.valueToTree(formula);
        parameters.remove("of");
        json.set("parameters", parameters);
        array(json, "of", formula instanceof EditionFormula edition ? edition.of() : List.of());
        array(json, "datasets", all(definition.id(), Formula::reads));
        array(json, "references", all(definition.id(), Formula::references));
        if (formula instanceof EditionFormula edition && !edition.interval().equals(IntervalRule.NONE)) {
            json.putObject("interval")
                    .put("method", edition.interval().method().name())
                    .put("parameter", edition.interval().parameter());
        }
    }

    /** {@code QuantileRatio} as {@code quantile-ratio}, as definition files name it. */
    private static String kind(Formula formula) {
        return formula.getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** Of an indicator and of all that it builds on. */
    private List<String> all(String id, Function<Formula, List<String>> names) {
        SortedSet<String> all = new TreeSet<>();
        Definition definition = definitions.get(id);
        if (definition != null) {
            all.addAll(names.apply(definition.formula()));
            if (definition.formula() instanceof EditionFormula edition) {
                edition.of().forEach(other -> all.addAll(all(other, names)));
            }
        }
        return new ArrayList<>(all);
    }

    private static void array(ObjectNode json, String key, List<String> texts) {
        ArrayNode array = json.putArray(key);
        texts.forEach(array::add);
    }
}
