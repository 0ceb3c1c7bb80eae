package plenary.indicators.formula;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.filter;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.NationalDrl;

/**
 * Share of a country's facilities whose value lies strictly above the national level that the country published before:
 * the newest one of facility medians of an earlier year, from its own dataset {@code national_drl}. In percent.
 */
public record ShareAboveReference(List<String> of) implements EditionFormula {

    private static final String LEVEL = "level";

    public ShareAboveReference {
        of = List.copyOf(of);
    }

    @Override
    public List<String> datasets() {
        return List.of(NationalDrl.DATASET);
    }

    @Override
    public Dataset<Row> candidates(Definition definition, Sources sources) {
        Dataset<Row> facilities = FacilityDistribution.ofCountries(sources, of.get(0));
        Column above = filter(col(Candidate.ORDERED), value -> value.gt(col(LEVEL)));
        return facilities
                .join(previousLevels(facilities, sources), keys())
                .withColumn(Candidate.NUMERATOR, size(above).cast("double"))
                .withColumn(Candidate.DENOMINATOR, col(Candidate.FACILITIES).cast("double"))
                .withColumn(
                        Candidate.OBS_VALUE,
                        when(
                                col(Candidate.FACILITIES).gt(0),
                                col(Candidate.NUMERATOR).multiply(100.0).divide(col(Candidate.FACILITIES))))
                .withColumn(Candidate.UNIT_MEASURE, lit(definition.unit()))
                .withColumn(Candidate.STATUS, QuantileOfFacilities.status(definition.minimum()))
                .withColumn(Candidate.FLAGS, QuantileOfFacilities.fewFacilities(definition.minimum()));
    }

    /** For each stratum and year of the facilities, the newest level of a year before it. */
    private static Dataset<Row> previousLevels(Dataset<Row> facilities, Sources sources) {
        Dataset<Row> strata = facilities.select(columns(List.of(keys()))).distinct();
        List<String> shared = new ArrayList<>(List.of(keys()));
        shared.remove(Dimension.TIME_PERIOD);
        Dataset<Row> levels = PublishedDrl.of(sources)
                .where(col(PublishedDrl.IS_OF_MEDIANS))
                .withColumnRenamed(Dimension.TIME_PERIOD, "level_year");
        return strata.join(levels, shared.toArray(String[]::new))
                .where(col("level_year").lt(col(Dimension.TIME_PERIOD)))
                .groupBy(columns(List.of(keys())))
                .agg(max_by(struct(col(PublishedDrl.CONFLICTS), col(Candidate.OBS_VALUE)), col("level_year"))
                        .as("newest"))
                .where(not(col("newest").getField(PublishedDrl.CONFLICTS)))
                .withColumn(LEVEL, col("newest").getField(Candidate.OBS_VALUE))
                .select(columns(
                        Stream.concat(Arrays.stream(keys()), Stream.of(LEVEL)).toList()));
    }

    private static String[] keys() {
        List<String> keys = new ArrayList<>(List.of(Dimension.REF_AREA, Dimension.TIME_PERIOD));
        keys.addAll(NationalLevels.stratum());
        return keys.toArray(String[]::new);
    }

    private static Column[] columns(List<String> names) {
        return names.stream().map(name -> col(name)).toArray(Column[]::new);
    }

    @Override
    public IntervalRule interval() {
        return new IntervalRule(IntervalRule.Method.WILSON, 100);
    }
}
