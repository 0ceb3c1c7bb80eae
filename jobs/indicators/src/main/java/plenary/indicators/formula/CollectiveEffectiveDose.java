package plenary.indicators.formula;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.population.CollectiveDose;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.ProcedureVolume;

/**
 * Collective effective dose of a country, by modality and in all; the denominator is the number of examinations in it.
 *
 * @param of the indicator of {@link ExamTotals}
 * @param coefficientSet set of coefficients from DLP to effective dose; part of every value's key
 */
public record CollectiveEffectiveDose(List<String> of, String coefficientSet) implements EditionFormula {

    public CollectiveEffectiveDose {
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
        Dataset<Row> doses = DoseInputs.meanDoses(sources, of.get(0), coefficientSet, definition.minimum());
        return CollectiveDose.of(doses, DoseInputs.categories(sources))
                .withColumn(Candidate.OBS_VALUE, col(CollectiveDose.S))
                .withColumn(Candidate.DENOMINATOR, col(CollectiveDose.EXAMINATIONS))
                .withColumn(Candidate.RECORDS, col(CollectiveDose.COUNTED))
                .withColumn(Dimension.EXAM_CATEGORY, lit(Dimension.TOTAL))
                .withColumn(Dimension.TOPIC, lit(coefficientSet))
                .withColumn(Candidate.STATUS, lit(Status.PUBLISHED))
                .withColumn(
                        Candidate.FLAGS,
                        Candidate.flags(
                                new Candidate.Flag(Flags.PARTIAL, col(CollectiveDose.IS_PARTIAL)),
                                new Candidate.Flag(Flags.LACKS_E, col(CollectiveDose.LACKS_E)),
                                new Candidate.Flag(Flags.REFERENCE_E, col(CollectiveDose.HAS_REFERENCE_E)),
                                new Candidate.Flag(
                                        Flags.SUPPRESSED_AT_SOURCE_PRESENT, col(CollectiveDose.HAS_SUPPRESSED))));
    }
}
