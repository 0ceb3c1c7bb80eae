package plenary.indicators.formula;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.ExamDose;
import plenary.indicators.table.FacilityValue;
import plenary.indicators.table.SealedRow;

/**
 * Share of the answers that were due, in percent, that hold a value, among accepted records; the topic is the dataset,
 * and {@code dataset.field} for each of its mandatory fields.
 *
 * @param of the indicator of {@link FieldTotals} for the examinations
 * @param smallDatasets datasets whose records are read for it
 */
public record FieldCompleteness(List<String> of, List<String> smallDatasets) implements EditionFormula {

    private static final double PERCENT = 100;

    public FieldCompleteness {
        of = List.copyOf(of);
        smallDatasets = List.copyOf(smallDatasets);
    }

    @Override
    public List<String> datasets() {
        return smallDatasets;
    }

    @Override
    public Dataset<Row> candidates(Definition definition, Sources sources) {
        List<Dataset<Row>> tables = new ArrayList<>();
        tables.add(sources.facilityValues(of.get(0))
                .select(
                        col(FacilityValue.COUNTRY).as(Dimension.REF_AREA),
                        col(Dimension.TIME_PERIOD),
                        lit(ExamDose.DATASET).as(SourceTable.DATASET),
                        col(Dimension.TOPIC).as(FieldAnswers.FIELD),
                        col(FacilityValue.DENOMINATOR).cast("long").as(FieldAnswers.ASKED),
                        col(FacilityValue.NUMERATOR).cast("long").as(FieldAnswers.ANSWERED)));
        for (String dataset : smallDatasets) {
            tables.add(FieldAnswers.of(
                            sources.dataset(dataset),
                            sources.contract().dataset(dataset).orElseThrow(),
                            col(SealedRow.COUNTRY).as(Dimension.REF_AREA),
                            col(SealedRow.SUBMISSION_PERIOD).as(Dimension.TIME_PERIOD))
                    .select(
                            col(Dimension.REF_AREA),
                            col(Dimension.TIME_PERIOD),
                            lit(dataset).as(SourceTable.DATASET),
                            col(FieldAnswers.FIELD),
                            col(FieldAnswers.ASKED),
                            col(FieldAnswers.ANSWERED)));
        }
        Dataset<Row> all = tables.stream().reduce(Dataset::unionByName).orElseThrow();
        Dataset<Row> byField =
                all.withColumn(Dimension.TOPIC, concat(col(SourceTable.DATASET), lit("."), col(FieldAnswers.FIELD)));
        Dataset<Row> byDataset = all.withColumn(Dimension.TOPIC, col(SourceTable.DATASET));
        return byField.unionByName(byDataset)
                .groupBy(Dimension.REF_AREA, Dimension.TIME_PERIOD, Dimension.TOPIC)
                .agg(
                        sum(FieldAnswers.ANSWERED).as(Candidate.NUMERATOR),
                        sum(FieldAnswers.ASKED).as(Candidate.DENOMINATOR))
                .withColumn(
                        Candidate.OBS_VALUE,
                        col(Candidate.NUMERATOR).multiply(PERCENT).divide(col(Candidate.DENOMINATOR)))
                .withColumn(Candidate.STATUS, lit(Status.PUBLISHED));
    }
}
