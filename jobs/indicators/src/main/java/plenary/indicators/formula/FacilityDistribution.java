package plenary.indicators.formula;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.FacilityValue;

/** The values of the facilities of an area, one row a stratum: what national levels are read from. */
final class FacilityDistribution {

    /** Whether a facility has the records that its stratum needs. */
    static final String ELIGIBLE = "ELIGIBLE";

    private FacilityDistribution() {}

    /**
     * One row an area and stratum. A stratum whose facilities are all too small stays, so that its absence is said.
     *
     * @param values comparable facility values with {@code REF_AREA} and {@link #ELIGIBLE}
     */
    static Dataset<Row> of(Dataset<Row> values, Statistic... statistics) {
        List<String> keys = new ArrayList<>(List.of(Dimension.REF_AREA, Dimension.TIME_PERIOD));
        keys.addAll(Dimension.STRATA);
        keys.addAll(List.of(FacilityValue.SCALE, FacilityValue.UNIT_MEASURE));
        List<Column> totals = new ArrayList<>();
        totals.add(coalesce(sum(when(col(ELIGIBLE), col(FacilityValue.RECORDS))), lit(0L))
                .as(Candidate.RECORDS));
        totals.add(array_sort(collect_list(eligible(FacilityValue.value()))).as(Candidate.ORDERED));
        for (Statistic statistic : statistics) {
            totals.add(statistic.column().as(statistic.name()));
        }
        Dataset<Row> grouped = values.groupBy(keys.stream().map(key -> col(key)).toArray(Column[]::new))
                .agg(count(eligible(lit(1))).as(Candidate.FACILITIES), totals.toArray(Column[]::new));
        for (Statistic statistic : statistics) {
            if (statistic.isScaled()) {
                grouped = grouped.withColumn(statistic.name(), FacilityValue.value(col(statistic.name())));
            }
        }
        return grouped;
    }

    /** A quantile of the eligible facilities, type 7, taken at the scale of the values: exact. */
    static Statistic quantile(String name, double probability) {
        return new Statistic(name, percentile(eligible(col(FacilityValue.UNSCALED)), lit(probability)), true);
    }

    /** A plain aggregate. */
    static Statistic statistic(String name, Column column) {
        return new Statistic(name, column, false);
    }

    /** The value for eligible facilities, null for the others. */
    static Column eligible(Column value) {
        return when(col(ELIGIBLE), value);
    }

    /** An aggregate over the facilities of a stratum; a scaled one still has to be brought into the unit. */
    record Statistic(String name, Column column, boolean isScaled) {}
}
