package plenary.indicators.formula;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.FacilityMeasure;
import plenary.indicators.table.FacilityValue;
import plenary.indicators.table.SealedRow;

/**
 * A quantile of a registry's own measure over the facilities of a country that have a value, each counting once. The
 * topic is the id of the measure.
 *
 * @param probability 0.5 for the median
 */
public record MeasureQuantile(double probability) implements EditionFormula {

    @Override
    public List<String> of() {
        return List.of();
    }

    @Override
    public List<String> datasets() {
        return List.of(FacilityMeasure.DATASET);
    }

    @Override
    public Dataset<Row> candidates(Definition definition, Sources sources) {
        Column value = col(FacilityMeasure.VALUE).cast("double");
        return withDimensions(sources)
                .withColumn(Dimension.REF_AREA, col(SealedRow.COUNTRY))
                .groupBy(Dimension.REF_AREA, Dimension.TIME_PERIOD, Dimension.TOPIC, Candidate.UNIT_MEASURE)
                .agg(
                        percentile(value, lit(probability)).as(Candidate.OBS_VALUE),
                        array_sort(collect_list(value)).as(Candidate.ORDERED),
                        count(value).as(Candidate.FACILITIES),
                        sum(when(value.isNotNull(), col(FacilityMeasure.DENOMINATOR)))
                                .as(Candidate.RECORDS))
                .withColumn(Candidate.STATUS, QuantileOfFacilities.status(definition.minimum()))
                .withColumn(Candidate.FLAGS, QuantileOfFacilities.fewFacilities(definition.minimum()));
    }

    @Override
    public Optional<Dataset<Row>> facilities(Sources sources) {
        return Optional.of(withDimensions(sources)
                .where(col(FacilityMeasure.VALUE).isNotNull())
                .withColumn(FacilityValue.COUNTRY, col(SealedRow.COUNTRY))
                .withColumn(FacilityValue.FACILITY_ID, col(FacilityMeasure.FACILITY_ID))
                .withColumn(FacilityValue.UNSCALED, col(FacilityMeasure.VALUE).cast("double"))
                .withColumn(FacilityValue.RECORDS, col(FacilityMeasure.DENOMINATOR)));
    }

    @Override
    public IntervalRule interval() {
        return new IntervalRule(IntervalRule.Method.ORDER_STATISTIC, probability);
    }

    private static Dataset<Row> withDimensions(Sources sources) {
        return sources.dataset(FacilityMeasure.DATASET)
                .withColumn(Dimension.TIME_PERIOD, col(FacilityMeasure.PERIOD))
                .withColumn(Dimension.TOPIC, col(FacilityMeasure.MEASURE_ID))
                .withColumn(Candidate.UNIT_MEASURE, col(FacilityMeasure.UNIT));
    }
}
