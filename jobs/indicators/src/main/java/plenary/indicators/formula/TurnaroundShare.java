package plenary.indicators.formula;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.FacilityValue;
import plenary.indicators.table.ReportTurnaround;
import plenary.indicators.table.SealedRow;
import plenary.schemas.contract.Absence;

/**
 * Share of a country's reports, in percent, in one band of turnaround, weighted by the reports of each facility.
 *
 * <p>Two values: of all reports, which is what NHS England prints, and with topic {@link #KNOWN_TIME} of the reports
 * whose time is known. A band that is sent as a share stands for that part of all reports of the facility, those of
 * unknown time among them. A facility that says that the time of every report is unknown, and nothing else, has no
 * report in any other band that is stated by anybody; one whose band or total is absent for another reason is left out of both sums, and so
 * is one that has more reports in the band than there are.
 *
 * @param band one of {@link ReportTurnaround#BANDS}
 */
public record TurnaroundShare(String band) implements EditionFormula {

    /** Topic of the share among reports of known time. */
    public static final String KNOWN_TIME = "KNOWN_TIME";

    private static final double PERCENT = 100;
    private static final String COUNT_TYPE = "decimal(24,6)";
    private static final String TOTAL = "total";
    private static final String UNKNOWN = "unknown_reports";
    private static final String IN_BAND = "in_band";
    private static final String IS_STATED = "is_stated";
    private static final String SUPPRESSED = "suppressed";
    private static final String CONTRADICTED = "contradicted";

    public TurnaroundShare {
        if (!ReportTurnaround.BANDS.contains(band)) {
            throw new IllegalArgumentException("band must be one of " + ReportTurnaround.BANDS + ", was " + band);
        }
    }

    @Override
    public List<String> of() {
        return List.of();
    }

    @Override
    public List<String> datasets() {
        return List.of(ReportTurnaround.DATASET);
    }

    @Override
    public Dataset<Row> candidates(Definition definition, Sources sources) {
        Dataset<Row> facilities = facilityCounts(sources);
        Dataset<Row> national = national(facilities, lit(Dimension.NOT_APPLICABLE), col(TOTAL), col(SUPPRESSED));
        Dataset<Row> both = band.equals(ReportTurnaround.UNKNOWN)
                ? national
                : national.unionByName(national(
                        facilities,
                        lit(KNOWN_TIME),
                        known(),
                        col(SUPPRESSED).or(isSuppressed(ReportTurnaround.UNKNOWN))));
        return both.withColumn(Candidate.STATUS, lit(Status.PUBLISHED))
                .withColumn(
                        Candidate.FLAGS,
                        Candidate.flags(
                                new Candidate.Flag(Flags.PARTIAL, coalesce(col(CONTRADICTED), lit(false))),
                                new Candidate.Flag(Flags.SUPPRESSED_AT_SOURCE_PRESENT, col(SUPPRESSED))))
                .withColumn(Dimension.EXAM_CATEGORY, lit(Dimension.TOTAL));
    }

    @Override
    public Optional<Dataset<Row>> facilities(Sources sources) {
        return Optional.of(facilityCounts(sources)
                .where(col(IS_STATED).and(isUsable(col(TOTAL))))
                .withColumn(FacilityValue.COUNTRY, col(Dimension.REF_AREA))
                .withColumn(FacilityValue.FACILITY_ID, col(ReportTurnaround.FACILITY_ID))
                .withColumn(FacilityValue.NUMERATOR, col(IN_BAND).cast("double"))
                .withColumn(FacilityValue.DENOMINATOR, col(TOTAL).cast("double"))
                .withColumn(FacilityValue.UNSCALED, percent())
                .withColumn(FacilityValue.RECORDS, col(TOTAL).cast("long"))
                .withColumn(Dimension.EXAM_CATEGORY, lit(Dimension.TOTAL)));
    }

    @Override
    public IntervalRule interval() {
        return new IntervalRule(IntervalRule.Method.WILSON, PERCENT);
    }

    private Dataset<Row> facilityCounts(Sources sources) {
        Column total = coalesce(
                col(ReportTurnaround.REPORTS_TOTAL),
                // The last three bands are every report once. A total that its facility suppresses is not made of them.
                when(
                        isSuppressedIn(ReportTurnaround.REPORTS_TOTAL).equalTo(false),
                        col(ReportTurnaround.count("within_28d"))
                                .plus(col(ReportTurnaround.count("over_28d")))
                                .plus(col(ReportTurnaround.count(ReportTurnaround.UNKNOWN)))));
        return sources.dataset(ReportTurnaround.DATASET)
                .withColumn(TOTAL, total.cast(COUNT_TYPE))
                .withColumn(UNKNOWN, reports(ReportTurnaround.UNKNOWN))
                .withColumn(IS_STATED, reports(band).isNotNull())
                .withColumn(IN_BAND, coalesce(reports(band), when(isNothingKnown(), lit(0).cast(COUNT_TYPE))))
                .withColumn(SUPPRESSED, isSuppressed(band))
                .withColumn(Dimension.REF_AREA, col(SealedRow.COUNTRY))
                .withColumn(Dimension.TIME_PERIOD, col(ReportTurnaround.PERIOD))
                .withColumn(Dimension.MODALITY, col(ReportTurnaround.MODALITY))
                .withColumn(Dimension.SETTING, col(ReportTurnaround.SETTING));
    }

    private static Column reports(String band) {
        return coalesce(
                col(ReportTurnaround.count(band)).cast(COUNT_TYPE),
                col(ReportTurnaround.share(band)).multiply(col(TOTAL)).cast(COUNT_TYPE));
    }

    private static Column isNothingKnown() {
        return col(TOTAL).gt(0).and(col(UNKNOWN).equalTo(col(TOTAL)));
    }

    private static Column known() {
        return col(TOTAL).minus(col(UNKNOWN));
    }

    private static Column isUsable(Column reports) {
        return col(IN_BAND).leq(reports).and(reports.gt(0));
    }

    private static Dataset<Row> national(Dataset<Row> facilities, Column topic, Column reports, Column suppressed) {
        Column usable = isUsable(reports);
        return facilities
                .groupBy(Dimension.REF_AREA, Dimension.TIME_PERIOD, Dimension.MODALITY, Dimension.SETTING)
                .agg(
                        sum(when(usable, col(IN_BAND))).cast("double").as(Candidate.NUMERATOR),
                        sum(when(usable, reports)).cast("double").as(Candidate.DENOMINATOR),
                        count(when(usable, 1)).as(Candidate.FACILITIES),
                        bool_or(suppressed).as(SUPPRESSED),
                        bool_or(col(IN_BAND).gt(reports)).as(CONTRADICTED),
                        bool_or(col(IS_STATED)).as(IS_STATED))
                // A band that nobody states is not a band with no reports.
                .where(col(Candidate.DENOMINATOR).gt(0).and(col(IS_STATED)))
                .withColumn(Candidate.OBS_VALUE, percent())
                .withColumn(Candidate.RECORDS, round(col(Candidate.DENOMINATOR)).cast("long"))
                .withColumn(Dimension.TOPIC, topic);
    }

    private static Column percent() {
        return col(Candidate.NUMERATOR).multiply(PERCENT).divide(col(Candidate.DENOMINATOR));
    }

    private static Column isSuppressed(String band) {
        return isSuppressedIn(ReportTurnaround.REPORTS_TOTAL)
                .or(isSuppressedIn(ReportTurnaround.count(band)))
                .or(isSuppressedIn(ReportTurnaround.share(band)));
    }

    private static Column isSuppressedIn(String column) {
        return SealedRow.isAbsent(column, Absence.SUPPRESSED_AT_SOURCE);
    }
}
