package plenary.indicators.formula;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.FacilityMeasure;
import plenary.indicators.table.SealedRow;
import plenary.schemas.contract.Absence;

/**
 * Number of facilities that were asked for a measure and have no value, in all and by the reason that they give. The
 * topic is the id of the measure, followed by a colon and the reason.
 */
public record MeasureAbsence() implements EditionFormula {

    private static final String REASON = "reason";
    private static final String MISSING = "missing";

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
        Dataset<Row> rows = sources.dataset(FacilityMeasure.DATASET)
                .withColumn(Dimension.REF_AREA, col(SealedRow.COUNTRY))
                .withColumn(Dimension.TIME_PERIOD, col(FacilityMeasure.PERIOD))
                .withColumn(Dimension.TOPIC, col(FacilityMeasure.MEASURE_ID))
                .withColumn(MISSING, col(FacilityMeasure.VALUE).isNull())
                .withColumn(REASON, when(col(MISSING), reason()));
        Dataset<Row> facilities = rows.groupBy(Dimension.REF_AREA, Dimension.TIME_PERIOD, Dimension.TOPIC)
                .agg(
                        count(lit(1)).as(Candidate.FACILITIES),
                        count(when(col(MISSING), 1)).as(Candidate.OBS_VALUE));
        Dataset<Row> byReason = rows.where(col(MISSING))
                .groupBy(Dimension.REF_AREA, Dimension.TIME_PERIOD, Dimension.TOPIC, REASON)
                .agg(count(lit(1)).as(Candidate.OBS_VALUE))
                .join(
                        facilities.drop(Candidate.OBS_VALUE),
                        new String[] {Dimension.REF_AREA, Dimension.TIME_PERIOD, Dimension.TOPIC},
                        "inner")
                .withColumn(Dimension.TOPIC, concat(col(Dimension.TOPIC), lit(":"), col(REASON)))
                .drop(REASON);
        return facilities
                .unionByName(byReason)
                .withColumn(Candidate.NUMERATOR, col(Candidate.OBS_VALUE).cast("double"))
                .withColumn(Candidate.DENOMINATOR, col(Candidate.FACILITIES).cast("double"))
                .withColumn(Candidate.STATUS, lit(Status.PUBLISHED));
    }

    private static Column reason() {
        Column reason = lit(Absence.MISSING.name());
        for (Absence absence : Absence.values()) {
            if (absence != Absence.MISSING) {
                reason = when(SealedRow.isAbsent(FacilityMeasure.VALUE, absence), absence.name())
                        .otherwise(reason);
            }
        }
        return reason;
    }
}
