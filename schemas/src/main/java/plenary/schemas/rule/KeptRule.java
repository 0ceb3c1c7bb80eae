package plenary.schemas.rule;

/** A rule as it stood when a table was checked, and what came of it. */
public record KeptRule(RuleDefinition definition, Assessed assessed) {

    public String id() {
        return assessed.id();
    }

    /** How many findings it made. */
    public long findings() {
        return definition.isOfRows() ? assessed.striking() : assessed.faults().size();
    }
}
