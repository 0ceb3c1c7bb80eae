package plenary.indicators.formula;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.unix_micros;
import static org.apache.spark.sql.functions.when;
import static org.apache.spark.sql.functions.year;

import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.FacilityValue;
import plenary.indicators.table.PeriodText;
import plenary.indicators.table.ReportTiming;
import plenary.indicators.table.SealedRow;

/** Times from the completed examination to the signed report; an unsigned report has none and does not count. */
final class Durations {

    private static final double MICROS_OF_A_MINUTE = 60e6;

    private Durations() {}

    /** Both times are instants, so that a change of the clocks between them does not matter. */
    static Column minutes() {
        return unix_micros(col(ReportTiming.FINAL_SIGNED_AT))
                .minus(unix_micros(col(ReportTiming.COMPLETED_AT)))
                .cast("double")
                .divide(MICROS_OF_A_MINUTE);
    }

    /** One row a country, calendar year of completion, modality and setting. */
    static Dataset<Row> ofCountries(Dataset<Row> rows, Minimum minimum, Column... statistics) {
        return signed(rows)
                .groupBy(
                        col(SealedRow.COUNTRY).as(Dimension.REF_AREA),
                        yearOfCompletion().as(Dimension.TIME_PERIOD),
                        col(ReportTiming.MODALITY).as(Dimension.MODALITY),
                        col(ReportTiming.SETTING).as(Dimension.SETTING))
                .agg(
                        count(lit(1)).as(Candidate.RECORDS),
                        with(
                                statistics,
                                count_distinct(col(ReportTiming.FACILITY_ID)).as(Candidate.FACILITIES)))
                .withColumn(Dimension.EXAM_CATEGORY, lit(Dimension.TOTAL))
                .withColumn(Candidate.STATUS, enough(minimum));
    }

    /**
     * The calendar year in which the examination was completed where it took place. Seals hold instants, whose year in UTC
     * may be the next one or the one before; collect has held the local day against the period of the submission.
     */
    private static Column yearOfCompletion() {
        Column inUtc = year(col(ReportTiming.COMPLETED_AT));
        Column first = year(PeriodText.firstDay(col(SealedRow.SUBMISSION_PERIOD)));
        Column last = year(PeriodText.lastDay(col(SealedRow.SUBMISSION_PERIOD)));
        return least(greatest(inUtc, first), last).cast("string");
    }

    /** The same for each facility. */
    static Dataset<Row> ofFacilities(Dataset<Row> rows, Column... statistics) {
        return signed(rows)
                .groupBy(
                        col(SealedRow.COUNTRY).as(FacilityValue.COUNTRY),
                        col(ReportTiming.FACILITY_ID).as(FacilityValue.FACILITY_ID),
                        yearOfCompletion().as(Dimension.TIME_PERIOD),
                        col(ReportTiming.MODALITY).as(Dimension.MODALITY),
                        col(ReportTiming.SETTING).as(Dimension.SETTING))
                .agg(count(lit(1)).as(FacilityValue.RECORDS), statistics)
                .withColumn(Dimension.EXAM_CATEGORY, lit(Dimension.TOTAL));
    }

    private static Column enough(Minimum minimum) {
        return when(col(Candidate.RECORDS).geq(minimum.records()), Status.PUBLISHED)
                .otherwise(Status.CONF_PRIMARY_SMALL_N);
    }

    private static Dataset<Row> signed(Dataset<Row> rows) {
        return rows.where(col(ReportTiming.FINAL_SIGNED_AT).isNotNull());
    }

    private static Column[] with(Column[] statistics, Column one) {
        Column[] all = Arrays.copyOf(statistics, statistics.length + 1);
        all[statistics.length] = one;
        return all;
    }
}
