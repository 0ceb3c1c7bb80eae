package plenary.indicators.formula;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;

/**
 * A quantile over all facilities of a group of countries together; the denominator is the number of countries. Too few
 * countries, too few facilities or one country with more than {@code largestShare} of them give no value.
 *
 * @param largestShare 0 to 1
 */
public record QuantileOfPooledFacilities(List<String> of, double probability, double largestShare)
        implements EditionFormula {

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
        return pooled(sources)
                .withColumn(Candidate.OBS_VALUE, FacilityDistribution.quantile(probability))
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
        return FacilityDistribution.ofCountries(sources, of.get(0))
                .join(sources.members(), Dimension.REF_AREA)
                .drop(Dimension.REF_AREA)
                .withColumnRenamed(Groups.GROUP, Dimension.REF_AREA)
                .groupBy(FacilityDistribution.keys())
                .agg(
                        sum(col(Candidate.RECORDS)).as(Candidate.RECORDS),
                        count(when(col(Candidate.FACILITIES).gt(0), 1)).as(Candidate.COUNTRIES),
                        max(col(Candidate.FACILITIES)).as(LARGEST),
                        array_sort(flatten(collect_list(col(FacilityDistribution.UNSCALED_VALUES))))
                                .as(FacilityDistribution.UNSCALED_VALUES))
                .transform(FacilityDistribution::counted);
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
