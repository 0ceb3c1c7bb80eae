package plenary.indicators.formula;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.array_union;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;

/**
 * The ratio of a group of countries: the sum of their numerators over the sum of their denominators, never the mean or
 * the median of their ratios.
 *
 * @param of the one indicator of countries that gives numerators and denominators
 * @param factor from the unit of the ratio of the sums to that of the value
 */
public record PooledRatioOfCountries(List<String> of, double factor) implements EditionFormula {

    /** Decimals kept of numerators, so that the order of the countries cannot change the sum. */
    private static final String EXACT = "decimal(38,12)";

    public PooledRatioOfCountries {
        of = List.copyOf(of);
    }

    @Override
    public Dataset<Row> candidates(Definition definition, Sources sources) {
        List<String> keys = new ArrayList<>(List.of(Groups.GROUP, Dimension.TIME_PERIOD));
        keys.addAll(Dimension.STRATA);
        Column enough = col(Candidate.COUNTRIES).geq(definition.minimum().countries());
        return sources.candidates(of.get(0))
                .join(sources.members(), Dimension.REF_AREA)
                .groupBy(keys.stream().map(key -> col(key)).toArray(Column[]::new))
                .agg(
                        exactSum(Candidate.NUMERATOR).as(Candidate.NUMERATOR),
                        exactSum(Candidate.DENOMINATOR).as(Candidate.DENOMINATOR),
                        sum(Candidate.RECORDS).as(Candidate.RECORDS),
                        count(lit(1)).as(Candidate.COUNTRIES),
                        flatten(collect_list(col(Candidate.FLAGS))).as(Candidate.FLAGS))
                .withColumn(
                        Candidate.FLAGS,
                        array_sort(array_union(
                                col(Candidate.FLAGS),
                                Candidate.flags(new Candidate.Flag(Flags.FEW_COUNTRIES, not(enough))))))
                .withColumnRenamed(Groups.GROUP, Dimension.REF_AREA)
                .withColumn(
                        Candidate.OBS_VALUE,
                        col(Candidate.NUMERATOR).multiply(factor).divide(col(Candidate.DENOMINATOR)))
                .withColumn(Candidate.STATUS, when(enough, Status.PUBLISHED).otherwise(Status.INSUFFICIENT_FACILITIES));
    }

    private static Column exactSum(String name) {
        return sum(col(name).cast(EXACT)).cast("double");
    }

    @Override
    public boolean isForCountries() {
        return false;
    }
}
