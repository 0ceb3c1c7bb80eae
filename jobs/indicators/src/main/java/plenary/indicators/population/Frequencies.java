package plenary.indicators.population;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Dimension;

/** Examinations of a country by category, by modality, and over all modalities that use ionising radiation. */
public final class Frequencies {

    private static final String UNMAPPED = "UNMAPPED";

    private Frequencies() {}

    /**
     * The columns of {@link Volumes} at all three levels.
     *
     * @param volumes rows of {@link Volumes#ofCountries}
     */
    public static Dataset<Row> atAllLevels(Dataset<Row> volumes) {
        Dataset<Row> modalities = ofModalities(volumes);
        Dataset<Row> total = modalities
                .where(col(Dimension.MODALITY)
                        .isin(Categories.NOT_IONISING.toArray())
                        .equalTo(false))
                .withColumn(Dimension.MODALITY, lit(Dimension.TOTAL))
                .transform(Frequencies::summed);
        return volumes.where(col(Dimension.EXAM_CATEGORY)
                        .isin(Dimension.TOTAL, UNMAPPED)
                        .equalTo(false))
                .select(columns())
                .unionByName(modalities)
                .unionByName(total);
    }

    /** The total that was sent for a modality; the sum of its categories where none was sent. */
    public static Dataset<Row> ofModalities(Dataset<Row> volumes) {
        return Grain.coarsest(
                        volumes,
                        Grain.weight(col(Dimension.EXAM_CATEGORY).notEqual(Dimension.TOTAL), 1),
                        Volumes.EXAMINATIONS,
                        List.of(Dimension.REF_AREA, Dimension.TIME_PERIOD, Dimension.MODALITY))
                .transform(Frequencies::summed);
    }

    private static Dataset<Row> summed(Dataset<Row> rows) {
        return rows.groupBy(Dimension.REF_AREA, Dimension.TIME_PERIOD, Dimension.MODALITY)
                .agg(
                        sum(Volumes.EXAMINATIONS)
                                .cast(Volumes.EXAMINATIONS_TYPE)
                                .as(Volumes.EXAMINATIONS),
                        sum(Volumes.COUNTED).as(Volumes.COUNTED),
                        Contributions.together(),
                        bool_or(col(Volumes.SUPPRESSED)).as(Volumes.SUPPRESSED),
                        bool_or(col(Volumes.INCOMPLETE)).as(Volumes.INCOMPLETE),
                        max(Volumes.DUE_DAYS).as(Volumes.DUE_DAYS))
                .transform(totals -> Contributions.added(
                        totals, List.of(Dimension.REF_AREA, Dimension.TIME_PERIOD, Dimension.MODALITY)))
                .withColumn(Dimension.EXAM_CATEGORY, lit(Dimension.TOTAL))
                .select(columns());
    }

    private static Column[] columns() {
        return List.of(
                        Dimension.REF_AREA,
                        Dimension.TIME_PERIOD,
                        Dimension.MODALITY,
                        Dimension.EXAM_CATEGORY,
                        Volumes.EXAMINATIONS,
                        Volumes.COUNTED,
                        Volumes.FACILITIES,
                        Volumes.TOP_TWO_SHARE,
                        Volumes.PARTS,
                        Volumes.SUPPRESSED,
                        Volumes.INCOMPLETE,
                        Volumes.DUE_DAYS)
                .stream()
                .map(name -> col(name))
                .toArray(Column[]::new);
    }
}
