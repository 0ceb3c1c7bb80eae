package plenary.indicators.formula;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.population.MeanDoses;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.ProcedureVolume;

/**
 * Mean effective dose of an examination of a category.
 *
 * @param of the indicator of {@link ExamTotals}
 * @param coefficientSet set of coefficients from DLP to effective dose; part of every value's key
 */
public record MeanEffectiveDose(List<String> of, String coefficientSet) implements EditionFormula {

    public MeanEffectiveDose {
        of = List.copyOf(of);
    }

    @Override
    public List<String> datasets() {
        return List.of(ProcedureVolume.DATASET);
    }

    @Override
    public List<String> references() {
        return DoseInputs.REFERENCES;
    }

    @Override
    public Dataset<Row> candidates(Definition definition, Sources sources) {
        return DoseInputs.meanDoses(sources, of.get(0), coefficientSet, definition.minimum())
                .where(col(MeanDoses.E).isNotNull())
                .withColumn(Candidate.OBS_VALUE, col(MeanDoses.E).cast("double"))
                .withColumn(Candidate.RECORDS, col(MeanDoses.E_RECORDS))
                .withColumn(Candidate.FACILITIES, col(MeanDoses.E_FACILITIES))
                .withColumn(Candidate.TOP_TWO_SHARE, lit(null))
                .withColumn(Dimension.TOPIC, lit(coefficientSet))
                .withColumn(Candidate.STATUS, lit(Status.PUBLISHED))
                .withColumn(
                        Candidate.FLAGS,
                        Candidate.flags(
                                new Candidate.Flag(Flags.REFERENCE_E, col(MeanDoses.IS_REFERENCE)),
                                new Candidate.Flag(Flags.SUBMITTED_E, col(MeanDoses.IS_SUBMITTED))));
    }
}
