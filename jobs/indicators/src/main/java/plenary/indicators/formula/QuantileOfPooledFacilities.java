package plenary.indicators.formula;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.FacilityValue;

/**
 * A quantile over all facilities of a group of countries together; the denominator is the number of countries. Too few
 * countries, too few facilities or one country with more than {@code largestShare} of them give no value.
 *
 * @param largestShare 0 to 1
 */
public record QuantileOfPooledFacilities(List<String> of, double probability, double largestShare)
        implements EditionFormula {

    private static final String OF_COUNTRY = "facilities_of_country";
    private static final String LARGEST = "facilities_of_largest_country";

    public QuantileOfPooledFacilities {
        of = List.copyOf(of);
    }

    @Override
    public Dataset<Row> candidates(Definition definition, Sources sources) {
        Minimum minimum = definition.minimum();
        Column fewCountries = col(Candidate.COUNTRIES).lt(minimum.countries());
        Column fewFacilities = col(Candidate.FACILITIES).lt(minimum.facilities());
        Column oneOverHalf = col(LARGEST).gt(col(Candidate.FACILITIES).multiply(largestShare));
        return FacilityDistribution.of(
                        pooled(sources),
                        FacilityDistribution.quantile(Candidate.OBS_VALUE, probability),
                        FacilityDistribution.statistic(
                                Candidate.COUNTRIES,
                                count_distinct(FacilityDistribution.eligible(col(FacilityValue.COUNTRY)))),
                        FacilityDistribution.statistic(LARGEST, max(col(OF_COUNTRY))))
                .withColumn(Candidate.DENOMINATOR, col(Candidate.COUNTRIES).cast("double"))
                .withColumn(
                        Candidate.STATUS,
                        when(fewCountries.or(fewFacilities).or(oneOverHalf), Status.INSUFFICIENT_FACILITIES)
                                .otherwise(Status.PUBLISHED))
                .withColumn(
                        Candidate.FLAGS,
                        Candidate.flags(
                                new Candidate.Flag(Flags.FEW_COUNTRIES, fewCountries),
                                new Candidate.Flag(Flags.FEW_FACILITIES, fewFacilities),
                                new Candidate.Flag(Flags.ONE_COUNTRY_OVER_HALF, oneOverHalf)));
    }

    private Dataset<Row> pooled(Sources sources) {
        List<Column> keys = new java.util.ArrayList<>();
        keys.add(col(Groups.GROUP));
        keys.add(col(FacilityValue.COUNTRY));
        keys.add(col(Dimension.TIME_PERIOD));
        Dimension.STRATA.forEach(name -> keys.add(col(name)));
        WindowSpec country = Window.partitionBy(keys.toArray(Column[]::new));
        return sources.comparable(of.get(0))
                .join(sources.members(), Dimension.REF_AREA)
                .withColumn(
                        OF_COUNTRY, count(FacilityDistribution.eligible(lit(1))).over(country))
                .drop(Dimension.REF_AREA)
                .withColumnRenamed(Groups.GROUP, Dimension.REF_AREA);
    }

    @Override
    public IntervalRule interval() {
        return new IntervalRule(IntervalRule.Method.ORDER_STATISTIC, probability);
    }

    @Override
    public boolean isForCountries() {
        return false;
    }
}
