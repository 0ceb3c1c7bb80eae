package plenary.schemas.template;

import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.finding.Kind;
import plenary.schemas.finding.RowCauses;
import plenary.schemas.finding.Severity;
import plenary.schemas.indicator.Indicator;
import plenary.schemas.indicator.Indicators;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Which indicators the findings of a kind touch, as far as the contract alone can say. */
final class KindIndicators {

    private final Map<String, SortedSet<Indicator>> ofRules = new TreeMap<>();

    KindIndicators(Contract contract) {
        Indicators indicators = Indicators.of(contract);
        for (Dataset dataset : contract.datasets()) {
            JsonNode rules = contract.json("rules/" + dataset.name() + ".json").orElseGet(MissingNode::getInstance);
            Stream.concat(rules.path("rows").valueStream(), rules.path("table").valueStream())
                    .forEach(rule -> {
                        SortedSet<Indicator> touched =
                                ofRules.computeIfAbsent(rule.path("id").asString(), id -> new TreeSet<>());
                        columns(rule).forEach(column -> touched.addAll(indicators.ofColumn(dataset.name(), column)));
                    });
        }
    }

    /** Those of which one may be wrong: the others say which rows the rule is about, or which limits they have. */
    private static List<String> columns(JsonNode rule) {
        List<String> columns =
                rule.path("columns").valueStream().map(JsonNode::asString).toList();
        boolean isAboutTheFirst =
                rule.path("kind").asString().equals("window") || rule.has("share") && !isOfTable(rule);
        return isAboutTheFirst ? columns.subList(0, 1) : columns;
    }

    /** A rule about units asks for a share of rows in each of its columns. */
    private static boolean isOfTable(JsonNode rule) {
        return rule.path("kind").asString().equals("unit");
    }

    /** In words: ids, or where they are to be found. */
    String of(Kind kind) {
        SortedSet<Indicator> known = ofRules.get(kind.id());
        if (known != null) {
            return known.isEmpty()
                    ? "none"
                    : String.join(", ", known.stream().map(Indicator::id).toList());
        }
        if (kind.severity() != Severity.ERROR) {
            return "those of the column, if it names one";
        }
        return new RowCauses.Cause(kind.id(), "file", "").concernsSubmission()
                ? "all of the tables sent"
                : "all of its table";
    }
}
