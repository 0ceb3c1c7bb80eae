package plenary.indicators.formula;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;

/** Width of the 95 % interval of a quantile over the facilities of a country: how sure a national level is. */
public record QuantileIntervalWidth(List<String> of, double probability) implements EditionFormula {

    public QuantileIntervalWidth {
        of = List.copyOf(of);
    }

    @Override
    public Dataset<Row> candidates(Definition definition, Sources sources) {
        return FacilityDistribution.ofCountries(sources, of.get(0))
                .withColumn(Candidate.STATUS, QuantileOfFacilities.status(definition.minimum()))
                .withColumn(Candidate.FLAGS, QuantileOfFacilities.fewFacilities(definition.minimum()));
    }

    @Override
    public IntervalRule interval() {
        return new IntervalRule(IntervalRule.Method.ORDER_STATISTIC_WIDTH, probability);
    }
}
