package plenary.indicators.formula;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;

/**
 * Findings of certain kinds per record sent, in percent, by dataset; from receipts, so that refused records count too.
 *
 * @param findings ids of the kinds
 * @param inDatasets the datasets in which they can be made
 */
public record FindingShare(List<String> findings, List<String> inDatasets) implements EditionFormula {

    private static final double PERCENT = 100;

    public FindingShare {
        findings = List.copyOf(findings);
        inDatasets = List.copyOf(inDatasets);
    }

    @Override
    public List<String> of() {
        return List.of();
    }

    @Override
    public List<String> reads() {
        return inDatasets;
    }

    @Override
    public Dataset<Row> candidates(Definition definition, Sources sources) {
        Dataset<Row> found = sources.findings()
                .where(col(SourceTable.ID).isin(findings.toArray()))
                .groupBy(SourceTable.SEAL_ID)
                .agg(sum(SourceTable.COUNT).as(SourceTable.COUNT));
        return sources.receipts()
                .where(col(SourceTable.DATASET).isin(inDatasets.toArray()))
                .join(found, new String[] {SourceTable.SEAL_ID}, "left")
                .groupBy(
                        col(SourceTable.COUNTRY).as(Dimension.REF_AREA),
                        col(SourceTable.PERIOD).as(Dimension.TIME_PERIOD),
                        col(SourceTable.DATASET).as(Dimension.TOPIC))
                .agg(
                        coalesce(sum(SourceTable.COUNT), lit(0L)).as(Candidate.NUMERATOR),
                        sum(SourceTable.RECORDS).as(Candidate.DENOMINATOR))
                // A table without records has no share; 0 would call it free of duplicates.
                .where(col(Candidate.DENOMINATOR).gt(0))
                .withColumn(
                        Candidate.OBS_VALUE,
                        col(Candidate.NUMERATOR).multiply(PERCENT).divide(col(Candidate.DENOMINATOR)))
                .withColumn(Candidate.STATUS, lit(Status.PUBLISHED));
    }
}
