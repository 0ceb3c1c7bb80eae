package plenary.indicators.population;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.FacilityValue;
import plenary.indicators.table.PeriodText;

/**
 * Mean effective dose of an examination, by country, period and category.
 *
 * <p>From the examinations where there are enough of them; else what the country states; else a typical value from the
 * literature. Coefficients of one set only: sets differ by half for the chest.
 */
public final class MeanDoses {

    /** mSv, decimal. */
    public static final String E = "MEAN_E";

    /** Examinations that the mean was made of; absent when it was not made of examinations. */
    public static final String E_RECORDS = "E_RECORDS";

    /** Facilities that made those examinations. */
    public static final String E_FACILITIES = "E_FACILITIES";

    public static final String IS_SUBMITTED = "IS_SUBMITTED";

    /** Is it a typical value of the literature, taken by the country or by us? */
    public static final String IS_REFERENCE = "IS_REFERENCE";

    private static final String EXAM_E = "exam_e";
    private static final String MONTH = "month";
    private static final String DOSE = "dose";
    private static final String MEASURED = "measured";

    private MeanDoses() {}

    /**
     * One row a country, period and category of an ionising modality, with the volumes it belongs to.
     *
     * @param volumes rows of {@link Volumes#ofCountries}
     * @param tallies rows of {@link ExamTally} with {@code REF_AREA}
     * @param coefficients see {@link References#coefficients}
     * @param typical see {@link References#typicalDoses}
     * @param records examinations that a mean over examinations needs
     * @param facilities facilities that must have made them
     */
    public static Dataset<Row> of(
            Dataset<Row> volumes,
            Dataset<Row> tallies,
            Dataset<Row> categories,
            Dataset<Row> coefficients,
            Dataset<Row> typical,
            int records,
            int facilities) {
        Dataset<Row> single = volumes.where(col(Dimension.EXAM_CATEGORY).notEqual(Dimension.TOTAL));
        Dataset<Row> ofExams =
                ofExams(tallies, periods(volumes, tallies), categories, coefficients, records, facilities);
        return joined(single, ofExams, typical, categories);
    }

    /**
     * Means of E = k * DLP over examinations.
     *
     * @param tallies rows of {@link ExamTally}
     * @param periods countries and periods to compute it for
     * @param coefficients of one set; see {@link References#coefficients}
     * @param records examinations that a mean needs
     * @param facilities facilities that must have made them
     */
    static Dataset<Row> ofExams(
            Dataset<Row> tallies,
            Dataset<Row> periods,
            Dataset<Row> categories,
            Dataset<Row> coefficients,
            int records,
            int facilities) {
        Dataset<Row> monthly = tallies.join(
                        categories, tallies.col(Dimension.EXAM_CATEGORY).equalTo(categories.col(Categories.CODE)))
                .join(
                        coefficients,
                        col(Categories.K_REGION)
                                .equalTo(col(References.REGION))
                                .and(col(Dimension.TOPIC).equalTo(col(References.AGE_GROUP))))
                .where(col(FacilityValue.DENOMINATOR).gt(0))
                .groupBy(
                        col(Dimension.REF_AREA).as(MEASURED),
                        col(Dimension.TIME_PERIOD).as(MONTH),
                        col(Dimension.EXAM_CATEGORY))
                .agg(
                        // The sums were exact decimals, so that rounding to the contract's resolution restores them.
                        sum(col(FacilityValue.NUMERATOR).cast("decimal(20,3)").multiply(col(References.K)))
                                .as(DOSE),
                        sum(col(FacilityValue.DENOMINATOR).cast("long")).as(E_RECORDS),
                        collect_set(col(FacilityValue.FACILITY_ID)).as(E_FACILITIES));
        Column within = ExamTally.firstDay(col(MONTH))
                .between(
                        PeriodText.firstDay(col(Dimension.TIME_PERIOD)), PeriodText.lastDay(col(Dimension.TIME_PERIOD)))
                .and(col(Dimension.REF_AREA).equalTo(col(MEASURED)));
        return periods.join(monthly, within)
                .groupBy(Dimension.REF_AREA, Dimension.TIME_PERIOD, Dimension.EXAM_CATEGORY)
                .agg(
                        sum(DOSE).as(DOSE),
                        sum(E_RECORDS).as(E_RECORDS),
                        size(array_distinct(flatten(collect_list(E_FACILITIES))))
                                .as(E_FACILITIES))
                .where(col(E_RECORDS).geq(records).and(col(E_FACILITIES).geq(facilities)))
                .withColumn(
                        EXAM_E,
                        col(DOSE)
                                .cast("double")
                                .divide(col(E_RECORDS).cast("double"))
                                .cast(Volumes.E_TYPE))
                .drop(DOSE);
    }

    /** Periods of the volumes; calendar years of the examinations for a country that sent no volumes. */
    static Dataset<Row> periods(Dataset<Row> volumes, Dataset<Row> tallies) {
        Dataset<Row> ofVolumes =
                volumes.select(Dimension.REF_AREA, Dimension.TIME_PERIOD).distinct();
        Dataset<Row> ofExams = tallies.select(
                        col(Dimension.REF_AREA),
                        substring(col(Dimension.TIME_PERIOD), 1, 4).as(Dimension.TIME_PERIOD))
                .distinct();
        return ofVolumes.unionByName(ofExams.join(
                ofVolumes.select(Dimension.REF_AREA).distinct(), new String[] {Dimension.REF_AREA}, "left_anti"));
    }

    /**
     * Adds the mean dose to the volumes of single categories of ionising modalities, and lists the means of countries
     * without volumes.
     *
     * @param ofExams rows of {@link #ofExams}
     * @param typical see {@link References#typicalDoses}
     */
    static Dataset<Row> joined(
            Dataset<Row> volumes, Dataset<Row> ofExams, Dataset<Row> typical, Dataset<Row> categories) {
        String[] key = {Dimension.REF_AREA, Dimension.TIME_PERIOD, Dimension.EXAM_CATEGORY};
        Column submitted = col(Volumes.SUBMITTED_E);
        return volumes.drop(Dimension.MODALITY)
                .join(ofExams, key, "outer")
                .join(typical, new String[] {Dimension.EXAM_CATEGORY}, "left")
                .join(categories, col(Dimension.EXAM_CATEGORY).equalTo(col(Categories.CODE)), "inner")
                .withColumn(Dimension.MODALITY, coalesce(col(Categories.MODALITY), lit(Dimension.TOTAL)))
                .where(isIonisingCategory())
                .withColumn(E, coalesce(col(EXAM_E), submitted, col(References.TYPICAL_E)))
                .withColumn(IS_SUBMITTED, col(EXAM_E).isNull().and(submitted.isNotNull()))
                .withColumn(
                        IS_REFERENCE,
                        when(col(EXAM_E).isNotNull(), lit(false))
                                .when(submitted.isNotNull(), col(Volumes.SUBMITTED_E_IS_REFERENCE))
                                .otherwise(true));
    }

    private static Column isIonisingCategory() {
        return col(Categories.MODALITY)
                .isNotNull()
                .and(col(Categories.MODALITY)
                        .isin(Categories.NOT_IONISING.toArray())
                        .equalTo(false));
    }
}
