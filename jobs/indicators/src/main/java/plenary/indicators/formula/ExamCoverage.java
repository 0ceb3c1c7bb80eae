package plenary.indicators.formula;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.population.Categories;
import plenary.indicators.population.ExamTally;
import plenary.indicators.population.Frequencies;
import plenary.indicators.population.Volumes;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.FacilityValue;
import plenary.indicators.table.PeriodText;
import plenary.indicators.table.ProcedureVolume;

/**
 * Examinations with a dose record per examination performed, in percent, by modality. It exceeds 100 where the volumes
 * are too low; it is absent where a country sent no dose records or no volumes.
 *
 * @param of the indicator of {@link ExamTotals}
 */
public record ExamCoverage(List<String> of) implements EditionFormula {

    private static final double PERCENT = 100;
    private static final String AREA = "tally_area";
    private static final String MONTH = "tally_month";
    private static final String MODALITY = "tally_modality";
    private static final String FACILITY_IDS = "tally_facilities";

    public ExamCoverage {
        of = List.copyOf(of);
    }

    @Override
    public List<String> datasets() {
        return List.of(ProcedureVolume.DATASET);
    }

    @Override
    public Dataset<Row> candidates(Definition definition, Sources sources) {
        Dataset<Row> performed = Frequencies.ofModalities(DoseInputs.volumes(sources))
                .where(col(Dimension.MODALITY)
                        .isin(Categories.NOT_IONISING.toArray())
                        .equalTo(false)
                        .and(col(Volumes.EXAMINATIONS).gt(0)));
        Dataset<Row> recorded = recorded(sources);
        Column within = ExamTally.firstDay(col(MONTH))
                .between(
                        PeriodText.firstDay(col(Dimension.TIME_PERIOD)), PeriodText.lastDay(col(Dimension.TIME_PERIOD)))
                .and(col(Dimension.REF_AREA).equalTo(col(AREA)))
                .and(col(Dimension.MODALITY).equalTo(col(MODALITY)));
        Dataset<Row> sentDoses =
                recorded.select(col(AREA).as(Dimension.REF_AREA)).distinct();
        return performed
                .join(sentDoses, Dimension.REF_AREA)
                .join(recorded, within, "left")
                .groupBy(
                        col(Dimension.REF_AREA),
                        col(Dimension.TIME_PERIOD),
                        col(Dimension.MODALITY),
                        col(Volumes.EXAMINATIONS))
                .agg(
                        coalesce(sum(FacilityValue.RECORDS), lit(0L)).as(Candidate.RECORDS),
                        size(array_distinct(flatten(collect_list(FACILITY_IDS))))
                                .as(Candidate.FACILITIES))
                .withColumn(Candidate.NUMERATOR, col(Candidate.RECORDS).cast("double"))
                .withColumn(Candidate.DENOMINATOR, col(Volumes.EXAMINATIONS).cast("double"))
                .withColumn(
                        Candidate.OBS_VALUE,
                        col(Candidate.NUMERATOR).multiply(PERCENT).divide(col(Candidate.DENOMINATOR)))
                .withColumn(Dimension.EXAM_CATEGORY, lit(Dimension.TOTAL))
                .withColumn(Candidate.STATUS, lit(Status.PUBLISHED));
    }

    private Dataset<Row> recorded(Sources sources) {
        Dataset<Row> categories = DoseInputs.categories(sources);
        return sources.facilityValues(of.get(0))
                .join(categories, col(Dimension.EXAM_CATEGORY).equalTo(col(Categories.CODE)))
                .where(col(Categories.MODALITY).isNotNull())
                .groupBy(
                        col(FacilityValue.COUNTRY).as(AREA),
                        col(Dimension.TIME_PERIOD).as(MONTH),
                        col(Categories.MODALITY).as(MODALITY))
                .agg(
                        sum(FacilityValue.RECORDS).as(FacilityValue.RECORDS),
                        collect_set(FacilityValue.FACILITY_ID).as(FACILITY_IDS));
    }
}
