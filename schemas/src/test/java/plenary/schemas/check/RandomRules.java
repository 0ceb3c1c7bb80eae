package plenary.schemas.check;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import plenary.schemas.contract.Contract;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The rules of a dataset with some of their limits moved. */
final class RandomRules {

    private static final List<Double> FACTORS = List.of(0.1, 0.25, 0.5, 0.9, 1.1, 2.0, 4.0);

    /** What may be moved in a rule about rows without other rows being counted. */
    private static final Set<String> AFTER_COUNTING = Set.of("share");

    private final Random random;
    private final Set<String> countedOtherwise = new TreeSet<>();
    private final ObjectNode file;
    private final String windows;

    RandomRules(long seed, Contract contract, String dataset) {
        this.random = new Random(seed);
        this.file = (ObjectNode) contract.json("rules/" + dataset + ".json").orElseThrow();
        file.path("rows")
                .forEach(rule -> move((ObjectNode) rule, rule.path("id").asString()));
        file.path("table").forEach(rule -> move((ObjectNode) rule, ""));
        double factor = seed % 2 == 0 ? 1 : 5;
        windows = moved(contract, "dlp_mgy_cm", factor);
        note("RQ-DOSE-010", factor > 1);
    }

    /** The windows of plausible values, of one column moved. */
    String windows() {
        return windows;
    }

    private static String moved(Contract contract, String column, double factor) {
        StringBuilder csv = new StringBuilder("column,exam_category,low,high,source\n");
        contract.rows("rules/windows.csv").orElseThrow().forEach(row -> {
            double times = row.getField("column").equals(column) ? factor : 1;
            csv.append("%s,%s,%s,%s,\n"
                    .formatted(
                            row.getField("column"),
                            row.getField("exam_category"),
                            times * Double.parseDouble(row.getField("low")),
                            times * Double.parseDouble(row.getField("high"))));
        });
        return csv.toString();
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(file);
    }

    /** Ids of rules about rows that count other rows than before. */
    Set<String> countedOtherwise() {
        return countedOtherwise;
    }

    /** @param rule id of a rule about rows; else empty */
    private void move(ObjectNode node, String rule) {
        for (Map.Entry<String, JsonNode> part : Set.copyOf(node.properties())) {
            if (part.getValue() instanceof ObjectNode inner && !part.getKey().equals("when")) {
                move(inner, AFTER_COUNTING.contains(part.getKey()) ? "" : rule);
            } else if (part.getValue().isNumber() && random.nextInt(rule.isEmpty() ? 2 : 8) == 0) {
                double factor = FACTORS.get(random.nextInt(FACTORS.size()));
                if (part.getValue().isInt()) {
                    int moved = Math.max(1, (int) Math.round(part.getValue().asInt() * factor));
                    note(rule, moved != part.getValue().asInt());
                    node.put(part.getKey(), moved);
                } else {
                    note(rule, true);
                    node.put(part.getKey(), part.getValue().asDouble() * factor);
                }
            }
        }
    }

    private void note(String rule, boolean isMoved) {
        if (isMoved && !rule.isEmpty()) {
            countedOtherwise.add(rule);
        }
    }
}
