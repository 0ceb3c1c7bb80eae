package plenary.schemas.rule;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import plenary.schemas.contract.Dataset;
import plenary.schemas.rule.Assessed.Fault;
import tools.jackson.databind.JsonNode;

/** The typical value of a country outside of what other countries see: no mistake by itself, but to be explained. */
final class NationalRule implements TableRule {

    private final String id;
    private final Dataset dataset;
    private final List<String> columns;
    private final Windows windows;
    private final long fewestRows;
    private final int fewestFacilities;

    NationalRule(String id, Dataset dataset, JsonNode rule, Windows windows) {
        this.id = id;
        this.dataset = dataset;
        this.columns = RowConditions.texts(rule.path("columns"));
        this.windows = windows;
        this.fewestRows = rule.path("rows").asLong();
        this.fewestFacilities = rule.path("facilities").asInt();
    }

    @Override
    public Assessed assess(Profile profile) {
        return Assessed.of(id, columns, (column, faults) -> assess(column, profile, faults));
    }

    /** How many categories it was asked of. */
    private long assess(String column, Profile profile, List<Fault> faults) {
        Typical typical = new Typical(profile, column, fewestRows);
        String unit = dataset.field(column).unit().orElse("");
        long asked = 0;
        for (String stratum : typical.strata()) {
            Optional<Windows.Window> window = windows.of(column, stratum);
            OptionalDouble median = typical.ofGroups(stratum, fewestFacilities);
            if (window.isPresent() && median.isPresent()) {
                asked++;
                double value = Math.pow(10, median.getAsDouble());
                Limits limits = new Limits(window.get().low(), window.get().high());
                if (!limits.contain(value)) {
                    faults.add(new Fault(
                            "",
                            "exam_category=" + stratum,
                            column,
                            "a median of the facilities' medians of about " + Numbers.shown(value) + " " + unit,
                            limits.words(unit)));
                }
            }
        }
        return asked;
    }
}
