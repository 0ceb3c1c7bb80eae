package plenary.indicators.formula;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;

/**
 * A total divided by the examinations that it is made of, which stand in its denominator.
 *
 * @param of the one indicator that gives the total
 * @param factor from the unit of the total to that of the ratio, such as 1000 from Sv to mSv
 */
public record PerExamination(List<String> of, double factor) implements EditionFormula {

    public PerExamination {
        of = List.copyOf(of);
    }

    @Override
    public Dataset<Row> candidates(Definition definition, Sources sources) {
        return sources.candidates(of.get(0))
                .drop(Candidate.UNIT_MEASURE)
                .where(col(Candidate.DENOMINATOR).gt(0))
                .withColumn(Candidate.NUMERATOR, col(Candidate.OBS_VALUE))
                .withColumn(
                        Candidate.OBS_VALUE,
                        col(Candidate.NUMERATOR).multiply(factor).divide(col(Candidate.DENOMINATOR)));
    }
}
