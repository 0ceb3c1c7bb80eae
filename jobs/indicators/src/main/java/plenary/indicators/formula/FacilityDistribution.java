package plenary.indicators.formula;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.floor;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pow;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.transform;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.FacilityValue;

/**
 * The values of the facilities of an area, one row a stratum: what national levels are read from. Only facilities with
 * the records that their stratum needs; a stratum whose facilities are all too small stays, so that its absence is said.
 */
final class FacilityDistribution {

    /** Whether a facility has the records that its stratum needs. */
    static final String ELIGIBLE = "ELIGIBLE";

    /** The values ascending, at their scale, so that quantiles of them are exact. */
    static final String UNSCALED_VALUES = "UNSCALED_VALUES";

    private FacilityDistribution() {}

    /** The distribution in each country of one indicator of facilities. */
    static Dataset<Row> ofCountries(Sources sources, String indicator) {
        return sources.once(
                "distribution of " + indicator,
                () -> sources.comparable(indicator)
                        .groupBy(keys())
                        .agg(
                                coalesce(sum(when(col(ELIGIBLE), col(FacilityValue.RECORDS))), lit(0L))
                                        .as(Candidate.RECORDS),
                                array_sort(collect_list(when(col(ELIGIBLE), col(FacilityValue.UNSCALED))))
                                        .as(UNSCALED_VALUES))
                        .transform(FacilityDistribution::counted));
    }

    /** What makes a stratum of an area: columns of every distribution. */
    static Column[] keys() {
        List<String> keys = new ArrayList<>(List.of(Dimension.REF_AREA, Dimension.TIME_PERIOD));
        keys.addAll(Dimension.STRATA);
        keys.addAll(List.of(FacilityValue.SCALE, FacilityValue.UNIT_MEASURE));
        return keys.stream().map(key -> col(key)).toArray(Column[]::new);
    }

    /** Adds the number of facilities, and their values in the unit for an interval. */
    static Dataset<Row> counted(Dataset<Row> distribution) {
        return distribution
                .withColumn(Candidate.FACILITIES, size(col(UNSCALED_VALUES)).cast("long"))
                .withColumn(Candidate.ORDERED, transform(col(UNSCALED_VALUES), FacilityDistribution::inUnit));
    }

    /** Quantile of type 7 in the unit, null without facilities. Interpolated at the scale, where it is exact. */
    static Column quantile(double probability) {
        Column values = col(UNSCALED_VALUES);
        Column position = col(Candidate.FACILITIES).minus(1).multiply(probability);
        Column below = floor(position).cast("int");
        Column low = element_at(values, below.plus(1));
        Column high = element_at(values, least(below.plus(2), size(values)));
        return when(
                col(Candidate.FACILITIES).gt(0),
                inUnit(low.plus(position.minus(below).multiply(high.minus(low)))));
    }

    private static Column inUnit(Column unscaled) {
        return unscaled.divide(pow(lit(10.0), col(FacilityValue.SCALE)));
    }
}
