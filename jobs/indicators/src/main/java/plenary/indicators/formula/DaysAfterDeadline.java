package plenary.indicators.formula;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.datediff;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.substring;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;

/**
 * Days from the deadline of the edition to the day (UTC) on which the version in force of a dataset was received;
 * negative when it came before. Not applicable in an edition without a deadline.
 */
public record DaysAfterDeadline() implements EditionFormula {

    private static final int DATE_LENGTH = 10;

    @Override
    public List<String> of() {
        return List.of();
    }

    @Override
    public Dataset<Row> candidates(Definition definition, Sources sources) {
        String deadline = sources.manifest().deadline();
        Dataset<Row> submissions = sources.receipts()
                .groupBy(
                        col(SourceTable.COUNTRY).as(Dimension.REF_AREA),
                        col(SourceTable.PERIOD).as(Dimension.TIME_PERIOD),
                        col(SourceTable.DATASET).as(Dimension.TOPIC))
                .agg(max(substring(col(SourceTable.RECEIVED_AT), 1, DATE_LENGTH))
                        .as(SourceTable.RECEIVED_AT));
        if (deadline.isEmpty()) {
            return submissions.withColumn(Candidate.STATUS, lit(Status.NOT_APPLICABLE));
        }
        return submissions
                .withColumn(
                        Candidate.OBS_VALUE,
                        datediff(
                                col(SourceTable.RECEIVED_AT).cast("date"),
                                lit(deadline).cast("date")))
                .withColumn(Candidate.STATUS, lit(Status.PUBLISHED));
    }
}
