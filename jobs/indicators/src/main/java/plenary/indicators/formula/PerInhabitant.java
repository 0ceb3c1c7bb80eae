package plenary.indicators.formula;

import static org.apache.spark.sql.functions.col;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.population.Inhabitants;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Population;

/**
 * A total of a country divided by its inhabitants.
 *
 * @param of the one indicator that gives the total
 * @param factor from the unit of the total to that of the ratio, such as 1000 from Sv to mSv
 */
public record PerInhabitant(List<String> of, double factor) implements EditionFormula {

    public PerInhabitant {
        of = List.copyOf(of);
    }

    @Override
    public List<String> datasets() {
        return List.of(Population.DATASET);
    }

    @Override
    public Dataset<Row> candidates(Definition definition, Sources sources) {
        Dataset<Row> inhabitants = Inhabitants.ofCountries(sources.dataset(Population.DATASET));
        return Inhabitants.joined(sources.candidates(of.get(0)).drop(Candidate.UNIT_MEASURE), inhabitants)
                .withColumn(Candidate.NUMERATOR, col(Candidate.OBS_VALUE))
                .withColumn(Candidate.DENOMINATOR, col(Inhabitants.PERSONS).cast("double"))
                .withColumn(
                        Candidate.OBS_VALUE,
                        col(Candidate.NUMERATOR).multiply(factor).divide(col(Candidate.DENOMINATOR)));
    }
}
