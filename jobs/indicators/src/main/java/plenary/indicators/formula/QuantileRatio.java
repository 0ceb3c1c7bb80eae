package plenary.indicators.formula;

import static org.apache.spark.sql.functions.lit;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;

/** Ratio of two quantiles over the facilities of a country: how far facilities lie apart. */
public record QuantileRatio(List<String> of, double upper, double lower) implements EditionFormula {

    public QuantileRatio {
        of = List.copyOf(of);
    }

    @Override
    public Dataset<Row> candidates(Definition definition, Sources sources) {
        return FacilityDistribution.ofCountries(sources, of.get(0))
                .withColumn(
                        Candidate.OBS_VALUE,
                        FacilityDistribution.quantile(upper).divide(FacilityDistribution.quantile(lower)))
                .withColumn(Candidate.UNIT_MEASURE, lit(definition.unit()))
                .withColumn(Candidate.STATUS, QuantileOfFacilities.status(definition.minimum()))
                .withColumn(Candidate.FLAGS, QuantileOfFacilities.fewFacilities(definition.minimum()));
    }
}
