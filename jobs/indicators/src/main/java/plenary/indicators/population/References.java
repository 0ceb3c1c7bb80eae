package plenary.indicators.population;

import static org.apache.spark.sql.functions.col;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Dimension;

/** Tables of conf/reference that a population's dose is computed with. */
public final class References {

    /** File with coefficients from DLP to effective dose, in many sets. */
    public static final String COEFFICIENTS = "e_per_dlp";

    /** File with typical effective doses. */
    public static final String TYPICAL_DOSES = "typical_effective_dose";

    static final String REGION = "k_region";
    static final String AGE_GROUP = "k_age_group";

    /** mSv per mGy.cm, decimal. */
    static final String K = "k";

    /** mSv, decimal. */
    static final String TYPICAL_E = "typical_e";

    private References() {}

    /**
     * Coefficients of one set.
     *
     * @param rows of {@link #COEFFICIENTS}, all columns text
     */
    public static Dataset<Row> coefficients(Dataset<Row> rows, String set) {
        return rows.where(col("set_id").equalTo(set))
                .select(
                        col("region").as(REGION),
                        col("age_group").as(AGE_GROUP),
                        col("k_msv_per_mgy_cm").cast("decimal(10,6)").as(K));
    }

    /**
     * Typical doses by examination category.
     *
     * @param rows of {@link #TYPICAL_DOSES}, all columns text
     */
    public static Dataset<Row> typicalDoses(Dataset<Row> rows) {
        return rows.select(
                col("exam_category").as(Dimension.EXAM_CATEGORY),
                col("e_msv").cast(Volumes.E_TYPE).as(TYPICAL_E));
    }
}
