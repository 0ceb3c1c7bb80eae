package plenary.schemas.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plenary.schemas.rule.Assessed.Fault;
import tools.jackson.databind.JsonNode;

/** A measured value that is the same in every row of a facility: a default that was never filled in. */
final class ConstantRule implements TableRule {

    private final String id;
    private final String group;
    private final List<String> columns;
    private final long fewestRows;

    ConstantRule(String id, String group, JsonNode rule) {
        this.id = id;
        this.group = group;
        this.columns = RowConditions.texts(rule.path("columns"));
        this.fewestRows = rule.path("rows").asLong();
    }

    @Override
    public Assessed assess(Profile profile) {
        if (!profile.isWhole()) {
            return Assessed.notRun(id);
        }
        Map<List<String>, Histogram> all = new TreeMap<>(Keys.ORDER);
        for (Profile.Spread spread : profile.spreads()) {
            if (columns.contains(spread.column())) {
                all.computeIfAbsent(List.of(spread.group(), spread.column()), key -> new Histogram())
                        .addAll(spread.histogram());
            }
        }
        long asked = 0;
        List<Fault> faults = new ArrayList<>();
        for (Map.Entry<List<String>, Histogram> entry : all.entrySet()) {
            Histogram histogram = entry.getValue();
            if (histogram.count() >= fewestRows) {
                asked++;
                if (histogram.isConstant()) {
                    faults.add(Fault.ofFacility(
                            group,
                            entry.getKey().get(0),
                            entry.getKey().get(1),
                            "%s in all %s rows".formatted(Numbers.shown(histogram.least()), histogram.count()),
                            "measured values, which differ from row to row"));
                }
            }
        }
        return Assessed.of(id, asked, faults);
    }
}
