package plenary.schemas.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import plenary.schemas.rule.Assessed.Fault;
import tools.jackson.databind.JsonNode;

/**
 * Values of a facility that look as if they were in another unit: ten, a hundred or a thousand times as high or as low
 * as those of the other facilities for the same examinations. Domain specification, section 19, no. 1: such values are
 * reported, never corrected.
 *
 * <p>The typical value of a category is the median of the other facilities' medians, so that a facility cannot hide its
 * own mistake; with too few others it is the middle of the window of plausible values. A row is far off when it lies
 * {@code decades} powers of ten away; a facility with more than {@code above} of its rows far off is named, with the
 * power of ten that is nearest to the middle of these.
 */
final class UnitRule implements TableRule {

    private static final int MOST_DECADES = 6;

    private final String id;
    private final String group;
    private final List<String> columns;
    private final Windows windows;
    private final double decades;
    private final double above;
    private final long fewestRows;
    private final int fewestOthers;

    UnitRule(String id, String group, JsonNode rule, Windows windows) {
        this.id = id;
        this.group = group;
        this.columns = RowConditions.texts(rule.path("columns"));
        this.windows = windows;
        this.decades = rule.path("decades").asDouble();
        this.above = rule.path("share").path("above").asDouble();
        this.fewestRows = rule.path("share").path("rows").asLong();
        this.fewestOthers = rule.path("others").asInt();
    }

    @Override
    public Assessed assess(Profile profile) {
        if (!profile.isWhole()) {
            return Assessed.notRun(id);
        }
        return Assessed.of(id, columns, (column, faults) -> assess(column, profile, faults));
    }

    /** How many facilities it was asked of. */
    private long assess(String column, Profile profile, List<Fault> faults) {
        Typical typical = new Typical(profile, column, fewestRows);
        long asked = 0;
        for (String name : typical.groups()) {
            Far far = far(typical, column, name);
            if (far.rows >= fewestRows) {
                asked++;
                far.factor().ifPresent(factor -> faults.add(fault(name, column, far, factor)));
            }
        }
        return asked;
    }

    private Fault fault(String name, String column, Far far, int factor) {
        String times = "1" + "0".repeat(Math.abs(factor));
        return Fault.ofFacility(
                group,
                name,
                column,
                "%s of %s values about %s times as %s as those of other facilities for the same examinations"
                        .formatted(far.farRows, far.rows, times, factor > 0 ? "high" : "low"),
                "values in the unit of the contract, or the unit in which they are sent, declared in units of the resource");
    }

    /** How far the rows of one facility lie from what is typical. */
    private final class Far {

        private long rows;
        private long farRows;
        private final List<double[]> offsets = new ArrayList<>();

        private void add(Histogram own, double typicalLog, double threshold) {
            rows += own.count();
            Histogram far = own.farFrom(typicalLog, threshold);
            farRows += far.count();
            if (far.count() > 0) {
                offsets.add(new double[] {far.medianLog() - typicalLog, far.count()});
            }
        }

        /** Powers of ten; empty when too few rows are far off, or when they are so to both sides. */
        private Optional<Integer> factor() {
            if (farRows <= above * rows) {
                return Optional.empty();
            }
            long nearest = Math.round(weightedMedian());
            return nearest != 0 && Math.abs(nearest) <= MOST_DECADES ? Optional.of((int) nearest) : Optional.empty();
        }

        private double weightedMedian() {
            offsets.sort((a, b) -> Double.compare(a[0], b[0]));
            double before = 0;
            for (double[] offset : offsets) {
                before += offset[1];
                if (before >= farRows / 2.0) {
                    return offset[0];
                }
            }
            throw new IllegalStateException("no row is far off");
        }
    }

    private Far far(Typical typical, String column, String name) {
        Far far = new Far();
        for (String stratum : typical.strata()) {
            Histogram own = typical.groups(stratum).getOrDefault(name, new Histogram());
            if (own.count() == 0) {
                continue;
            }
            OptionalDouble others = typical.ofOthers(stratum, name, fewestOthers);
            if (others.isPresent()) {
                far.add(own, others.getAsDouble(), decades);
            } else {
                windows.of(column, stratum)
                        .ifPresent(window -> far.add(
                                own,
                                Math.log10(window.low() * window.high()) / 2,
                                Math.max(decades, Math.log10(window.high() / window.low()) / 2)));
            }
        }
        return far;
    }
}
