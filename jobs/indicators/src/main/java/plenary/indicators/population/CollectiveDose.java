package plenary.indicators.population;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Dimension;

/**
 * Collective effective dose S of a country, by modality and in all: the sum of examinations times their mean dose.
 *
 * @see "European Commission, Radiation Protection 154"
 */
public final class CollectiveDose {

    /** man Sv. */
    public static final String S = "S";

    /** Examinations that have a mean dose. */
    public static final String EXAMINATIONS = "S_EXAMINATIONS";

    public static final String COUNTED = "S_COUNTED";

    /** Are some of the twenty examinations that make most of the dose not in it? */
    public static final String IS_PARTIAL = "IS_PARTIAL";

    public static final String HAS_REFERENCE_E = "HAS_REFERENCE_E";
    public static final String HAS_SUPPRESSED = "HAS_SUPPRESSED";

    /** Are there examinations for which no mean dose is known? They are left out. */
    public static final String LACKS_E = "LACKS_E";

    private static final String DOSE = "dose";
    private static final String EXPECTED = "expected";
    private static final String EXPECTED_IN = "expected_in";

    private CollectiveDose() {}

    /**
     * One row a country, period and modality, and one of modality {@code _T} over all that use ionising radiation.
     *
     * @param doses rows of {@link MeanDoses#joined}
     */
    public static Dataset<Row> of(Dataset<Row> doses, Dataset<Row> categories) {
        Dataset<Row> counted = doses.where(col(Volumes.EXAMINATIONS).isNotNull())
                .drop(Volumes.FACILITIES, Volumes.TOP_TWO_SHARE)
                .withColumn(Volumes.PARTS, when(col(MeanDoses.E).isNotNull(), col(Volumes.PARTS)));
        Column hasE = col(MeanDoses.E).isNotNull();
        Column examinations = when(hasE, col(Volumes.EXAMINATIONS));
        Dataset<Row> sums = withTotal(counted)
                .withColumn(DOSE, col(Volumes.EXAMINATIONS).multiply(col(MeanDoses.E)))
                .groupBy(Dimension.REF_AREA, Dimension.TIME_PERIOD, Dimension.MODALITY)
                .agg(
                        sum(DOSE).cast("double").divide(1000).as(S),
                        sum(examinations).cast("double").as(EXAMINATIONS),
                        sum(when(hasE, col(Volumes.COUNTED))).as(COUNTED),
                        max(hasE.and(col(MeanDoses.IS_REFERENCE))).as(HAS_REFERENCE_E),
                        max(col(Volumes.SUPPRESSED).or(col(Volumes.INCOMPLETE))).as(HAS_SUPPRESSED),
                        max(hasE.equalTo(false)).as(LACKS_E),
                        countDistinct(when(hasE, col(Categories.TOP20))).as(Categories.TOP20),
                        Contributions.together())
                .transform(totals -> Contributions.added(
                        totals, List.of(Dimension.REF_AREA, Dimension.TIME_PERIOD, Dimension.MODALITY)));
        Dataset<Row> expected = withTotal(categories.withColumn(Dimension.MODALITY, col(Categories.MODALITY)))
                .groupBy(col(Dimension.MODALITY).as(EXPECTED_IN))
                .agg(countDistinct(col(Categories.TOP20)).as(EXPECTED));
        return sums.join(expected, col(Dimension.MODALITY).equalTo(col(EXPECTED_IN)), "left")
                .withColumn(IS_PARTIAL, col(Categories.TOP20).lt(coalesce(col(EXPECTED), lit(0L))))
                .where(col(S).isNotNull())
                .drop(EXPECTED, EXPECTED_IN, Categories.TOP20, Volumes.PARTS);
    }

    private static Dataset<Row> withTotal(Dataset<Row> rows) {
        return rows.unionByName(rows.withColumn(Dimension.MODALITY, lit(Dimension.TOTAL)));
    }
}
