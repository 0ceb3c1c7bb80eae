package plenary.indicators.formula;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;

/**
 * The one national reference level of each country and stratum that may be compared: the newest, computed here before
 * published. A newest published level that conflicts is not replaced by an older one.
 */
final class NationalLevels {

    /** Whether the level is a published one. */
    static final String IS_PUBLISHED = "IS_PUBLISHED";

    private static final List<String> STRATUM = List.of(
            Dimension.MODALITY, Dimension.EXAM_CATEGORY, Dimension.INDICATION, Dimension.BAND, Dimension.QUANTITY);

    private NationalLevels() {}

    /** Strata columns that a level is known by. */
    static List<String> stratum() {
        return STRATUM;
    }

    /**
     * @param computed id of the indicator whose published values are national levels
     */
    static Dataset<Row> latest(Sources sources, String computed) {
        Dataset<Row> ours = sources.candidates(computed)
                .where(col(Candidate.STATUS).equalTo(Status.PUBLISHED))
                .withColumn(IS_PUBLISHED, lit(false))
                .withColumn(PublishedDrl.CONFLICTS, lit(false));
        Dataset<Row> theirs = PublishedDrl.of(sources)
                .where(col(PublishedDrl.IS_OF_MEDIANS))
                .withColumn(IS_PUBLISHED, lit(true))
                .withColumn(Candidate.FACILITIES, lit(null).cast("long"));
        WindowSpec newestFirst = Window.partitionBy(columns(List.of(Dimension.REF_AREA), STRATUM))
                .orderBy(col(Dimension.TIME_PERIOD).desc(), col(IS_PUBLISHED), col(Candidate.OBS_VALUE));
        return levels(ours)
                .union(levels(theirs))
                .where(col(Dimension.TIME_PERIOD).leq(sources.year()))
                .withColumn("place", row_number().over(newestFirst))
                .where(col("place").equalTo(1).and(col(PublishedDrl.CONFLICTS).equalTo(false)))
                .drop("place");
    }

    private static Dataset<Row> levels(Dataset<Row> rows) {
        return rows.select(columns(
                List.of(
                        Dimension.REF_AREA,
                        Dimension.TIME_PERIOD,
                        Candidate.OBS_VALUE,
                        Candidate.UNIT_MEASURE,
                        Candidate.FACILITIES,
                        IS_PUBLISHED,
                        PublishedDrl.CONFLICTS),
                STRATUM));
    }

    private static Column[] columns(List<String> first, List<String> second) {
        List<String> names = new ArrayList<>(first);
        names.addAll(second);
        return names.stream().map(name -> col(name)).toArray(Column[]::new);
    }
}
