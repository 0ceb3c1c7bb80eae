package plenary.indicators.formula;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Candidate;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.FacilityValue;

/**
 * Share of a country's examinations, in percent, that are in certain categories, by calendar year.
 *
 * @param of the indicator of {@link ExamTotals}
 */
public record CategoryShare(List<String> of, List<String> categories) implements EditionFormula {

    private static final double PERCENT = 100;

    public CategoryShare {
        of = List.copyOf(of);
        categories = List.copyOf(categories);
    }

    @Override
    public Dataset<Row> candidates(Definition definition, Sources sources) {
        Column isOne = col(Dimension.EXAM_CATEGORY).isin(categories.toArray());
        return sources.facilityValues(of.get(0))
                .groupBy(
                        col(FacilityValue.COUNTRY).as(Dimension.REF_AREA),
                        substring(col(Dimension.TIME_PERIOD), 1, 4).as(Dimension.TIME_PERIOD))
                .agg(
                        coalesce(sum(when(isOne, col(FacilityValue.RECORDS))), lit(0L))
                                .as(Candidate.NUMERATOR),
                        sum(FacilityValue.RECORDS).as(Candidate.RECORDS),
                        count_distinct(col(FacilityValue.FACILITY_ID)).as(Candidate.FACILITIES))
                .withColumn(Candidate.DENOMINATOR, col(Candidate.RECORDS))
                .withColumn(
                        Candidate.OBS_VALUE,
                        col(Candidate.NUMERATOR).multiply(PERCENT).divide(col(Candidate.DENOMINATOR)))
                .withColumn(Candidate.STATUS, lit(Status.PUBLISHED));
    }
}
