package plenary.indicators.formula;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.population.Frequencies;
import plenary.indicators.population.Inhabitants;
import plenary.indicators.population.Volumes;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Population;
import plenary.indicators.table.ProcedureVolume;

/**
 * Examinations a year by the number of inhabitants, by category, by modality and in all.
 *
 * @param per inhabitants that the rate is for, such as 1000
 */
public record ExamFrequency(double per) implements EditionFormula {

    private static final int DAYS_OF_A_YEAR = 360;

    @Override
    public List<String> of() {
        return List.of();
    }

    @Override
    public List<String> datasets() {
        return List.of(ProcedureVolume.DATASET, Population.DATASET);
    }

    @Override
    public Dataset<Row> candidates(Definition definition, Sources sources) {
        Dataset<Row> inhabitants = Inhabitants.ofCountries(sources.dataset(Population.DATASET));
        Dataset<Row> frequencies = Frequencies.atAllLevels(DoseInputs.volumes(sources));
        Column examinations = col(Volumes.EXAMINATIONS).cast("double");
        return Inhabitants.joined(frequencies, inhabitants)
                .withColumn(Candidate.NUMERATOR, examinations)
                .withColumn(Candidate.DENOMINATOR, col(Inhabitants.PERSONS).cast("double"))
                .withColumn(
                        Candidate.OBS_VALUE,
                        col(Candidate.NUMERATOR).multiply(per).divide(col(Candidate.DENOMINATOR)))
                .withColumn(Candidate.RECORDS, col(Volumes.COUNTED))
                .withColumn(Candidate.STATUS, lit(Status.PUBLISHED))
                .withColumn(
                        Candidate.FLAGS,
                        Candidate.flags(
                                new Candidate.Flag(
                                        Flags.NOT_ANNUAL, col(Volumes.DUE_DAYS).lt(DAYS_OF_A_YEAR)),
                                new Candidate.Flag(Flags.PARTIAL, col(Volumes.INCOMPLETE)),
                                new Candidate.Flag(Flags.SUPPRESSED_AT_SOURCE_PRESENT, col(Volumes.SUPPRESSED))));
    }

    @Override
    public IntervalRule interval() {
        return new IntervalRule(IntervalRule.Method.POISSON_OF_RECORDS, per);
    }
}
