package plenary.schemas.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import plenary.schemas.rule.Assessed.Fault;
import tools.jackson.databind.JsonNode;

/** Months without a row of a facility that has many in the others: an export that broke off, a file that was left out. */
final class GapRule implements TableRule {

    private final String id;
    private final String group;
    private final String column;
    private final double rowsAMonth;

    GapRule(String id, String group, JsonNode rule) {
        this.id = id;
        this.group = group;
        this.column = rule.path("columns").path(0).asString();
        this.rowsAMonth = rule.path("rowsAMonth").asDouble();
    }

    @Override
    public Assessed assess(Profile profile) {
        if (!profile.isWhole()) {
            return Assessed.notRun(id);
        }
        Set<String> months = new TreeSet<>();
        Map<String, Map<String, Long>> byGroup = new TreeMap<>();
        for (Profile.Count count : profile.months()) {
            months.add(count.value());
            byGroup.computeIfAbsent(count.of(), name -> new TreeMap<>()).put(count.value(), count.rows());
        }
        long asked = 0;
        List<Fault> faults = new ArrayList<>();
        for (Map.Entry<String, Map<String, Long>> entry : byGroup.entrySet()) {
            Map<String, Long> own = entry.getValue();
            double mean =
                    own.values().stream().mapToLong(Long::longValue).average().orElse(0);
            if (mean >= rowsAMonth && months.size() > 1) {
                asked++;
                List<String> without =
                        months.stream().filter(month -> !own.containsKey(month)).toList();
                if (!without.isEmpty()) {
                    faults.add(Fault.ofFacility(
                            group,
                            entry.getKey(),
                            column,
                            "no row in " + String.join(", ", without),
                            "rows in every month, about %s of them".formatted(Math.round(mean))));
                }
            }
        }
        return Assessed.of(id, asked, faults);
    }
}
