package plenary.indicators.formula;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.Facility;
import plenary.indicators.table.FacilityValue;
import plenary.indicators.table.SealedRow;

/**
 * Share of a country's active registered facilities, in percent, that sent anything; the topic is the dataset, or all
 * datasets together. A dataset without a row of any facility has no value: it may be national or not sent at all.
 *
 * @param of the indicator of {@link ExamTotals}, which knows the facilities of the examinations
 * @param facilityDatasets further datasets with a column {@code facility_id}
 */
public record FacilityCoverage(List<String> of, List<String> facilityDatasets) implements EditionFormula {

    private static final double PERCENT = 100;
    private static final String REGISTERED = "registered_in";

    public FacilityCoverage {
        of = List.copyOf(of);
        facilityDatasets = List.copyOf(facilityDatasets);
    }

    @Override
    public List<String> datasets() {
        return List.of(Facility.DATASET);
    }

    @Override
    public List<String> reads() {
        return Stream.concat(datasets().stream(), facilityDatasets.stream()).toList();
    }

    @Override
    public Dataset<Row> candidates(Definition definition, Sources sources) {
        Dataset<Row> register = sources.dataset(Facility.DATASET)
                .where(col(Facility.ACTIVE))
                .select(
                        col(SealedRow.COUNTRY).as(Dimension.REF_AREA),
                        col(SealedRow.SUBMISSION_PERIOD).as(Dimension.TIME_PERIOD),
                        col(Facility.FACILITY_ID).as(FacilityValue.FACILITY_ID))
                .distinct();
        Dataset<Row> registered = register.groupBy(col(Dimension.REF_AREA).as(REGISTERED), col(Dimension.TIME_PERIOD))
                .agg(count(lit(1)).as(Candidate.DENOMINATOR));
        Dataset<Row> sent = sent(sources);
        return register.join(sent, new String[] {Dimension.REF_AREA, FacilityValue.FACILITY_ID}, "inner")
                .groupBy(Dimension.REF_AREA, Dimension.TIME_PERIOD, Dimension.TOPIC)
                .agg(count_distinct(col(FacilityValue.FACILITY_ID)).as(Candidate.NUMERATOR))
                .join(
                        registered.withColumnRenamed(REGISTERED, Dimension.REF_AREA),
                        new String[] {Dimension.REF_AREA, Dimension.TIME_PERIOD})
                .withColumn(
                        Candidate.OBS_VALUE,
                        col(Candidate.NUMERATOR).multiply(PERCENT).divide(col(Candidate.DENOMINATOR)))
                .withColumn(Candidate.STATUS, lit(Status.PUBLISHED));
    }

    /** Area, facility and dataset of everything that was sent, and once more for all datasets. */
    private Dataset<Row> sent(Sources sources) {
        Dataset<Row> sent = sources.facilityValues(of.get(0))
                .select(
                        col(FacilityValue.COUNTRY).as(Dimension.REF_AREA),
                        col(FacilityValue.FACILITY_ID),
                        lit("exam_dose").as(Dimension.TOPIC));
        for (String dataset : facilityDatasets) {
            sent = sent.unionByName(sources.dataset(dataset)
                    .where(col(Facility.FACILITY_ID).isNotNull())
                    .select(
                            col(SealedRow.COUNTRY).as(Dimension.REF_AREA),
                            col(Facility.FACILITY_ID).as(FacilityValue.FACILITY_ID),
                            lit(dataset).as(Dimension.TOPIC)));
        }
        return sent.unionByName(sent.withColumn(Dimension.TOPIC, lit(Dimension.TOTAL)));
    }
}
