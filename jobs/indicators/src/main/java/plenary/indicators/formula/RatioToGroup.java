package plenary.indicators.formula;

import static org.apache.spark.sql.functions.array_contains;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.NationalDrl;

/**
 * A country's national reference level over that of each group it belongs to; topic names the group.
 *
 * @param of the indicator of national levels, then that of the groups
 */
public record RatioToGroup(List<String> of) implements EditionFormula {

    private static final String LEVEL_OF_GROUP = "level_of_group";
    private static final String GROUP_HAS_PUBLISHED = "group_has_published";

    public RatioToGroup {
        of = List.copyOf(of);
    }

    @Override
    public List<String> datasets() {
        return List.of(NationalDrl.DATASET);
    }

    @Override
    public boolean readsOtherCountries() {
        return true;
    }

    @Override
    public Dataset<Row> candidates(Definition definition, Sources sources) {
        List<String> keys = new ArrayList<>(NationalLevels.stratum());
        keys.add(Groups.GROUP);
        return NationalLevels.latest(sources, of.get(0))
                .join(sources.members(), Dimension.REF_AREA)
                .join(groups(sources, keys), keys.toArray(String[]::new))
                .withColumn(Dimension.TOPIC, col(Groups.GROUP))
                .withColumn(Dimension.TIME_PERIOD, lit(sources.year()))
                .withColumn(Candidate.NUMERATOR, col(Candidate.OBS_VALUE))
                .withColumn(Candidate.DENOMINATOR, col(LEVEL_OF_GROUP))
                .withColumn(Candidate.OBS_VALUE, col(Candidate.OBS_VALUE).divide(col(LEVEL_OF_GROUP)))
                .withColumn(Candidate.UNIT_MEASURE, lit(definition.unit()))
                .withColumn(Candidate.STATUS, lit(Status.PUBLISHED))
                .withColumn(
                        Candidate.FLAGS,
                        Candidate.flags(new Candidate.Flag(
                                Flags.PUBLISHED_DRL,
                                col(NationalLevels.IS_PUBLISHED).or(col(GROUP_HAS_PUBLISHED)))));
    }

    private Dataset<Row> groups(Sources sources, List<String> keys) {
        return sources.candidates(of.get(1))
                .where(col(Candidate.STATUS).equalTo(Status.PUBLISHED))
                .withColumnRenamed(Dimension.REF_AREA, Groups.GROUP)
                .withColumnRenamed(Candidate.OBS_VALUE, LEVEL_OF_GROUP)
                .withColumn(GROUP_HAS_PUBLISHED, array_contains(col(Candidate.FLAGS), Flags.PUBLISHED_DRL))
                .select(Stream.concat(keys.stream(), Stream.of(LEVEL_OF_GROUP, GROUP_HAS_PUBLISHED))
                        .map(name -> col(name))
                        .toArray(Column[]::new));
    }
}
