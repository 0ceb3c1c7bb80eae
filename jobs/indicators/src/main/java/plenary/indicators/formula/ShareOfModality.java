package plenary.indicators.formula;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;

/**
 * The part of one modality in a total over all modalities, in percent. A country that says nothing of the modality has
 * no share: silence is not zero.
 *
 * @param of the one indicator that gives both
 */
public record ShareOfModality(List<String> of, String modality) implements EditionFormula {

    private static final double PERCENT = 100;

    public ShareOfModality {
        of = List.copyOf(of);
    }

    @Override
    public Dataset<Row> candidates(Definition definition, Sources sources) {
        Dataset<Row> rows = sources.candidates(of.get(0)).drop(Candidate.UNIT_MEASURE);
        Dataset<Row> part = rows.where(col(Dimension.MODALITY).equalTo(modality))
                .select(
                        col(Dimension.REF_AREA),
                        col(Dimension.TIME_PERIOD),
                        col(Dimension.TOPIC),
                        col(Candidate.OBS_VALUE).as(Candidate.NUMERATOR));
        return rows.where(col(Dimension.MODALITY).equalTo(Dimension.TOTAL))
                .drop(Candidate.NUMERATOR)
                .withColumn(Candidate.DENOMINATOR, col(Candidate.OBS_VALUE))
                .join(part, new String[] {Dimension.REF_AREA, Dimension.TIME_PERIOD, Dimension.TOPIC}, "inner")
                .where(col(Candidate.DENOMINATOR).gt(0))
                .withColumn(
                        Candidate.OBS_VALUE,
                        col(Candidate.NUMERATOR).multiply(PERCENT).divide(col(Candidate.DENOMINATOR)));
    }
}
