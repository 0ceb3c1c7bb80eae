package plenary.schemas.rule;

import java.util.List;
import plenary.schemas.rule.Assessed.Fault;
import tools.jackson.databind.JsonNode;

/** Children who typically get more than adults for the same examination. */
final class ChildRule implements TableRule {

    private final String id;
    private final List<String> columns;
    private final String child;
    private final double ratio;
    private final long fewestRows;

    ChildRule(String id, JsonNode rule, String child) {
        this.id = id;
        this.columns = RowConditions.texts(rule.path("columns"));
        this.child = child;
        this.ratio = rule.path("to").asDouble();
        this.fewestRows = rule.path("rows").asLong();
    }

    @Override
    public Assessed assess(Profile profile) {
        return Assessed.of(id, columns, (column, faults) -> assess(column, profile, faults));
    }

    /** How many categories it was asked of. */
    private long assess(String column, Profile profile, List<Fault> faults) {
        Typical typical = new Typical(profile, column, fewestRows);
        long asked = 0;
        for (String stratum : typical.strata()) {
            Histogram adults = typical.pooled(stratum);
            Histogram children = typical.pooled(stratum + " " + child);
            if (adults.count() >= fewestRows && children.count() >= fewestRows) {
                asked++;
                double found = Math.pow(10, children.medianLog() - adults.medianLog());
                if (found > ratio) {
                    faults.add(new Fault(
                            "",
                            "exam_category=" + stratum,
                            column,
                            "a median of %s children that is %s times that of %s adults"
                                    .formatted(children.count(), Numbers.shown(found), adults.count()),
                            "at most " + Numbers.shown(ratio) + " times"));
                }
            }
        }
        return asked;
    }
}
