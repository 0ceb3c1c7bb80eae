package plenary.indicators.population;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.FacilityValue;
import plenary.indicators.table.PeriodText;
import plenary.indicators.table.ProcedureVolume;
import plenary.indicators.table.SealedRow;
import plenary.schemas.contract.Absence;

/**
 * Examinations of a country by category and year, out of the rows that countries send in many grains.
 *
 * <p>Of the grains sent for one category the most general one counts, never two together: the row about the nation
 * before the rows of facilities, the row of the whole period before its months, the row over all ages, sexes and types
 * of facility before their parts.
 */
public final class Volumes {

    /** Is the count already scaled to the whole nation? From the receipt of the submission. */
    public static final String EXTRAPOLATED = "extrapolated";

    /** Examinations of the nation: the count divided by its coverage, unless the sender did so; decimal. */
    public static final String EXAMINATIONS = "EXAMINATIONS";

    /** Examinations that were counted. */
    public static final String COUNTED = "COUNTED";

    /** Facilities that the counts come from; absent when they are about the nation. */
    public static final String FACILITIES = "FACILITIES";

    /** Share of the two largest facilities, 0 to 1; absent when the counts are about the nation. */
    public static final String TOP_TWO_SHARE = "TOP_TWO_SHARE";

    /** Array of {@code FACILITY_ID} and {@code part}, the examinations of each facility; empty for the nation. */
    static final String PARTS = "PARTS";

    /** Was a part suppressed by the sender, so that the sum is too low? */
    public static final String SUPPRESSED = "SUPPRESSED";

    /** Do the rows cover less than the period that they stand for? */
    public static final String INCOMPLETE = "INCOMPLETE";

    /** Days of the period that the examinations stand for. */
    public static final String DUE_DAYS = "DUE_DAYS";

    /** Mean effective dose that the sender gives, weighted by examinations; mSv, absent when none is given. */
    public static final String SUBMITTED_E = "SUBMITTED_E";

    /** Did the sender take any of it from reference values? */
    public static final String SUBMITTED_E_IS_REFERENCE = "SUBMITTED_E_IS_REFERENCE";

    // A decimal, so that its sums do not hang on an order; long enough that the double made of it is not rounded.
    static final String EXAMINATIONS_TYPE = "decimal(34,18)";
    static final String E_TYPE = "decimal(18,14)";

    private static final List<String> KEYS =
            List.of(Dimension.REF_AREA, Dimension.TIME_PERIOD, Dimension.MODALITY, Dimension.EXAM_CATEGORY);
    private static final int DAYS_OF_A_YEAR = 360;
    private static final int DAYS_OF_A_HALF = 180;
    private static final int DAYS_OF_A_QUARTER = 89;
    private static final String DAYS = "days";
    private static final String WHOLE_DAYS = "whole_days";
    static final String PART = "part";
    private static final String PART_WITH_E = "part_with_e";
    private static final String PART_DOSE = "part_dose";

    private Volumes() {}

    /**
     * One row for each country, year and category, the pseudo-category of modality totals among them.
     *
     * @param rows sealed rows of procedure_volume with {@link #EXTRAPOLATED}
     * @param categories see {@link Categories}
     */
    public static Dataset<Row> ofCountries(Dataset<Row> rows, Dataset<Row> categories) {
        return rows.transform(Volumes::dated)
                .transform(Volumes::nationBeforeFacilities)
                .transform(Volumes::wholeBeforeItsParts)
                .transform(parts -> withModalityOfCategory(parts, categories))
                .transform(Volumes::ofFacilities)
                .transform(Volumes::summed);
    }

    /** Days are computed before the first window, beyond which an expression is not copied into later ones. */
    private static Dataset<Row> dated(Dataset<Row> rows) {
        return rows.withColumn(DAYS, PeriodText.days(col(ProcedureVolume.PERIOD)))
                .withColumn(WHOLE_DAYS, PeriodText.days(col(SealedRow.SUBMISSION_PERIOD)));
    }

    private static Dataset<Row> nationBeforeFacilities(Dataset<Row> rows) {
        return Grain.coarsest(
                rows,
                Grain.weight(col(ProcedureVolume.FACILITY_ID).isNotNull(), 1),
                ProcedureVolume.COUNT,
                List.of(
                        SealedRow.COUNTRY,
                        SealedRow.SUBMISSION_PERIOD,
                        ProcedureVolume.EXAM_CATEGORY,
                        ProcedureVolume.MODALITY));
    }

    private static Dataset<Row> wholeBeforeItsParts(Dataset<Row> rows) {
        Column days = col(DAYS);
        Column period = when(days.geq(DAYS_OF_A_YEAR), lit(0))
                .when(days.geq(DAYS_OF_A_HALF), lit(8))
                .when(days.geq(DAYS_OF_A_QUARTER), lit(16))
                .otherwise(24);
        Column grain = period.plus(
                        Grain.weight(col(ProcedureVolume.FACILITY_TYPE).isNotNull(), 4))
                .plus(Grain.ofPersons(ProcedureVolume.AGE_BAND, ProcedureVolume.SEX));
        return Grain.coarsest(
                rows,
                grain,
                ProcedureVolume.COUNT,
                List.of(
                        SealedRow.COUNTRY,
                        SealedRow.SUBMISSION_PERIOD,
                        ProcedureVolume.EXAM_CATEGORY,
                        ProcedureVolume.MODALITY,
                        ProcedureVolume.FACILITY_ID));
    }

    private static Dataset<Row> withModalityOfCategory(Dataset<Row> rows, Dataset<Row> categories) {
        return rows.join(
                        categories,
                        rows.col(ProcedureVolume.EXAM_CATEGORY).equalTo(categories.col(Categories.CODE)),
                        "left")
                .withColumn(
                        Dimension.MODALITY,
                        coalesce(
                                categories.col(Categories.MODALITY),
                                Categories.modalityOf(rows.col(ProcedureVolume.MODALITY))));
    }

    /** One row a facility; one, of no facility, where the counts are about the nation. */
    private static Dataset<Row> ofFacilities(Dataset<Row> rows) {
        Column isYear = col(DAYS).geq(DAYS_OF_A_YEAR);
        Column examinations = when(col(EXTRAPOLATED), col(ProcedureVolume.COUNT).cast(EXAMINATIONS_TYPE))
                .otherwise(col(ProcedureVolume.COUNT)
                        .cast("decimal(20,8)")
                        .divide(col(ProcedureVolume.COVERAGE_FRACTION))
                        .cast(EXAMINATIONS_TYPE));
        Column hasE = col(ProcedureVolume.MEAN_E_MSV).isNotNull();
        return rows.withColumn(PART, examinations)
                .withColumn(
                        Dimension.TIME_PERIOD,
                        when(isYear, col(ProcedureVolume.PERIOD)).otherwise(col(SealedRow.SUBMISSION_PERIOD)))
                .withColumn(DUE_DAYS, when(isYear, col(DAYS)).otherwise(col(WHOLE_DAYS)))
                .groupBy(
                        col(SealedRow.COUNTRY).as(Dimension.REF_AREA),
                        col(Dimension.TIME_PERIOD),
                        col(Dimension.MODALITY),
                        col(ProcedureVolume.EXAM_CATEGORY).as(Dimension.EXAM_CATEGORY),
                        col(ProcedureVolume.FACILITY_ID))
                .agg(
                        sum(col(PART)).as(PART),
                        sum(ProcedureVolume.COUNT).as(COUNTED),
                        sum(when(hasE, col(PART))).as(PART_WITH_E),
                        sum(when(hasE, col(PART).multiply(col(ProcedureVolume.MEAN_E_MSV))))
                                .as(PART_DOSE),
                        max(hasE.and(coalesce(col(ProcedureVolume.MEAN_E_METHOD), lit(""))
                                        .equalTo("REFERENCE")))
                                .as(SUBMITTED_E_IS_REFERENCE),
                        max(isSuppressed()).as(SUPPRESSED),
                        coveredDays().lt(max(DUE_DAYS)).as(INCOMPLETE),
                        max(DUE_DAYS).as(DUE_DAYS));
    }

    private static Dataset<Row> summed(Dataset<Row> facilities) {
        Column counting =
                col(ProcedureVolume.FACILITY_ID).isNotNull().and(col(PART).isNotNull());
        Column part = struct(col(ProcedureVolume.FACILITY_ID).as(FacilityValue.FACILITY_ID), col(PART));
        return facilities
                .groupBy(Dimension.REF_AREA, Dimension.TIME_PERIOD, Dimension.MODALITY, Dimension.EXAM_CATEGORY)
                .agg(
                        sum(PART).cast(EXAMINATIONS_TYPE).as(EXAMINATIONS),
                        sum(COUNTED).as(COUNTED),
                        array_sort(collect_list(when(counting, part))).as(PARTS),
                        // Of two decimals as long as these the quotient would keep six digits.
                        when(
                                        sum(PART_WITH_E).gt(0),
                                        sum(PART_DOSE)
                                                .cast("double")
                                                .divide(sum(PART_WITH_E).cast("double")))
                                .cast(E_TYPE)
                                .as(SUBMITTED_E),
                        max(SUBMITTED_E_IS_REFERENCE).as(SUBMITTED_E_IS_REFERENCE),
                        max(SUPPRESSED).as(SUPPRESSED),
                        max(INCOMPLETE).as(INCOMPLETE),
                        max(DUE_DAYS).as(DUE_DAYS))
                .where(col(EXAMINATIONS).isNotNull())
                .transform(volumes -> Contributions.added(volumes, KEYS));
    }

    /** Days of the distinct periods of a facility; they do not overlap, as they are of one grain. */
    private static Column coveredDays() {
        Column periods = collect_set(struct(col(ProcedureVolume.PERIOD), col(DAYS)));
        return aggregate(periods, lit(0), (days, period) -> days.plus(period.getField(DAYS)));
    }

    private static Column isSuppressed() {
        return SealedRow.isAbsent(ProcedureVolume.COUNT, Absence.SUPPRESSED_AT_SOURCE);
    }
}
