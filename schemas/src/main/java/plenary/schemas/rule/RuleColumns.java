package plenary.schemas.rule;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/**
 * What a rule looks at.
 *
 * @param values columns of which one is wrong when the rule is not kept; empty for the column that a finding names
 * @param conditions columns that say which rows the rule is about, or which limits they have
 */
public record RuleColumns(List<String> values, Set<String> conditions) {

    static final RuleColumns OF_THE_FINDING = new RuleColumns(List.of(), Set.of());

    public RuleColumns {
        values = List.copyOf(values);
        conditions = Set.copyOf(conditions);
    }

    static RuleColumns of(JsonNode rule) {
        List<String> columns = RowConditions.texts(rule.path("columns"));
        Set<String> conditions = new TreeSet<>(rule.path("when").propertyNames());
        boolean isWindow = rule.path("kind").asString().equals("window");
        if (isWindow) {
            conditions.addAll(columns.subList(1, columns.size()));
        }
        return new RuleColumns(isWindow ? columns.subList(0, 1) : columns, conditions);
    }
}
