package plenary.indicators.formula;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.percentile;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.NationalDrl;

/**
 * Median over the countries of a group of their newest national reference levels; the denominator is the number of
 * countries. A level built on another statistic than facility medians never enters.
 *
 * @see "European Commission, Radiation Protection 185"
 */
public record MedianOfCountries(List<String> of) implements EditionFormula {

    public MedianOfCountries {
        of = List.copyOf(of);
    }

    @Override
    public List<String> datasets() {
        return List.of(NationalDrl.DATASET);
    }

    @Override
    public Dataset<Row> candidates(Definition definition, Sources sources) {
        List<String> keys = new ArrayList<>(NationalLevels.stratum());
        keys.add(Candidate.UNIT_MEASURE);
        keys.add(Groups.GROUP);
        Column enough = col(Candidate.COUNTRIES).geq(definition.minimum().countries());
        return NationalLevels.latest(sources, of.get(0))
                .join(sources.members(), Dimension.REF_AREA)
                .groupBy(keys.stream().map(key -> col(key)).toArray(Column[]::new))
                .agg(
                        percentile(col(Candidate.OBS_VALUE), lit(0.5)).as(Candidate.OBS_VALUE),
                        count(lit(1)).as(Candidate.COUNTRIES),
                        bool_or(col(NationalLevels.IS_PUBLISHED)).as(NationalLevels.IS_PUBLISHED))
                .withColumnRenamed(Groups.GROUP, Dimension.REF_AREA)
                .withColumn(Dimension.TIME_PERIOD, lit(sources.year()))
                .withColumn(Candidate.DENOMINATOR, col(Candidate.COUNTRIES).cast("double"))
                .withColumn(Candidate.STATUS, when(enough, Status.PUBLISHED).otherwise(Status.INSUFFICIENT_FACILITIES))
                .withColumn(
                        Candidate.FLAGS,
                        Candidate.flags(
                                new Candidate.Flag(
                                        Flags.FEW_COUNTRIES,
                                        col(Candidate.COUNTRIES)
                                                .lt(definition.minimum().countries())),
                                new Candidate.Flag(Flags.PUBLISHED_DRL, col(NationalLevels.IS_PUBLISHED))));
    }

    @Override
    public boolean isForCountries() {
        return false;
    }
}
