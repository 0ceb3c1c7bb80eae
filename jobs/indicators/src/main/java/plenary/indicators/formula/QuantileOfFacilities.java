package plenary.indicators.formula;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;

/**
 * A quantile over the facilities of a country. Facilities first: pooled examinations would let one busy hospital set the
 * national level.
 *
 * @param of the one indicator of facilities that it is taken of
 * @see "ICRP Publication 135, glossary: national DRL"
 */
public record QuantileOfFacilities(List<String> of, double probability) implements EditionFormula {

    public QuantileOfFacilities {
        of = List.copyOf(of);
    }

    @Override
    public Dataset<Row> candidates(Definition definition, Sources sources) {
        return FacilityDistribution.ofCountries(sources, of.get(0))
                .withColumn(Candidate.OBS_VALUE, FacilityDistribution.quantile(probability))
                .withColumn(Candidate.STATUS, status(definition.minimum()))
                .withColumn(Candidate.FLAGS, fewFacilities(definition.minimum()));
    }

    /** By the number of facilities: published, provisional, or too few for any value. */
    static Column status(Minimum minimum) {
        Column facilities = col(Candidate.FACILITIES);
        return when(facilities.geq(minimum.facilities()), Status.PUBLISHED)
                .when(
                        lit(minimum.provisionalFacilities() > 0).and(facilities.geq(minimum.provisionalFacilities())),
                        Status.PROVISIONAL)
                .otherwise(Status.INSUFFICIENT_FACILITIES);
    }

    static Column fewFacilities(Minimum minimum) {
        return Candidate.flags(new Candidate.Flag(
                Flags.FEW_FACILITIES, col(Candidate.FACILITIES).lt(minimum.facilities())));
    }

    @Override
    public IntervalRule interval() {
        return new IntervalRule(IntervalRule.Method.ORDER_STATISTIC, probability);
    }
}
