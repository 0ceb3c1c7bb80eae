package plenary.schemas.rule;

import java.util.Optional;
import java.util.Set;
import plenary.schemas.contract.Period;
import plenary.schemas.rule.KeptForm.Part;

/** A rule of a file, and how it is decided on a profile. */
record AskedRule(RuleLine line, RuleDefinition definition, TableRule rule) {

    KeptRule assess(Profile profile, Optional<Period> period) {
        return new KeptRule(definition, rule.within(period).assess(profile));
    }

    /**
     * Why it cannot be decided on what was kept of a table; empty when it can.
     *
     * @param form what a profile of today keeps
     */
    Optional<String> whyNot(KeptProfile kept, KeptForm form) {
        return line.kind().isAboutRows()
                ? notCounted(kept).or(() -> kept.form().whyNot(ofGroups(), line.columns(), form))
                : kept.form().whyNot(line.kind().restsOn(), line.columns(), form);
    }

    private Optional<String> notCounted(KeptProfile kept) {
        Optional<RuleDefinition> then = kept.rule(line.id()).map(KeptRule::definition);
        if (then.isEmpty()) {
            return Optional.of("its rows were not counted as they were read; only a check of the rows can tell");
        }
        return then.filter(counted -> !counted.countsAs(definition))
                .map(counted ->
                        "its rows were counted as they were read, under another rule (%s); only a check of the rows can tell"
                                .formatted(String.join(", ", counted.changesOfCounting(definition))));
    }

    private Set<Part> ofGroups() {
        return definition.isOfRows() ? Set.of() : Set.of(Part.GROUP);
    }
}
