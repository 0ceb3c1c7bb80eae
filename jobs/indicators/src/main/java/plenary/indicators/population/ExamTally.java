package plenary.indicators.population;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.trunc;
import static org.apache.spark.sql.functions.when;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.ExamDose;
import plenary.indicators.table.FacilityValue;
import plenary.indicators.table.SealedRow;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;

/**
 * How many examinations each facility made in each month, by category and age, and the sum of their DLP.
 *
 * <p>Sums are all that a mean effective dose and a coverage need of the records; kept beside them, they make it
 * unnecessary to read the records again for another set of coefficients or another period.
 *
 * <p>{@code RECORDS} counts examinations, {@code DENOMINATOR} those with a usable DLP, {@code NUMERATOR} is the sum of
 * it in mGy.cm, {@code TOPIC} the age group. A body examination whose DLP stands for the 16 cm phantom has no usable
 * DLP: it would read about twice as high.
 */
public final class ExamTally {

    private static final String HEAD_PHANTOM = "113690";

    private ExamTally() {}

    /**
     * @param exams sealed rows of exam_dose that count
     * @param ageFromYears age groups by the age, in years, from which each holds
     * @param carried further columns to keep apart
     */
    public static Dataset<Row> of(
            Dataset<Row> exams, Contract contract, Map<String, BigDecimal> ageFromYears, List<String> carried) {
        Column usable = when(isOnItsPhantom(contract), col(ExamDose.DLP_MGY_CM));
        List<Column> keys = new ArrayList<>();
        carried.forEach(name -> keys.add(col(name)));
        keys.add(col(SealedRow.COUNTRY).as(FacilityValue.COUNTRY));
        keys.add(col(ExamDose.FACILITY_ID).as(FacilityValue.FACILITY_ID));
        keys.add(trunc(col(ExamDose.EXAM_DATE), "MM").as(Dimension.TIME_PERIOD));
        keys.add(col(ExamDose.EXAM_CATEGORY).as(Dimension.EXAM_CATEGORY));
        keys.add(ageGroup(ageFromYears).as(Dimension.TOPIC));
        return exams.groupBy(keys.toArray(Column[]::new))
                .agg(
                        count(lit(1)).as(FacilityValue.RECORDS),
                        count(usable).cast("double").as(FacilityValue.DENOMINATOR),
                        sum(usable).cast("double").as(FacilityValue.NUMERATOR))
                // Written once a group and not once a record.
                .withColumn(Dimension.TIME_PERIOD, date_format(col(Dimension.TIME_PERIOD), "yyyy-MM"));
    }

    /** First day of the month of a row. */
    public static Column firstDay(Column month) {
        return concat(month, lit("-01")).cast("date");
    }

    private static Column ageGroup(Map<String, BigDecimal> ageFromYears) {
        Column group = lit(null);
        List<Map.Entry<String, BigDecimal>> youngestFirst = ageFromYears.entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .toList();
        for (Map.Entry<String, BigDecimal> entry : youngestFirst) {
            group = when(col(ExamDose.AGE_YEARS).geq(entry.getValue()), entry.getKey())
                    .otherwise(group);
        }
        return group;
    }

    private static Column isOnItsPhantom(Contract contract) {
        Object[] heads = contract.codeList("exam_category").codes().stream()
                .filter(category -> category.attribute("band_scheme").equals("HEAD"))
                .map(CodeList.Code::code)
                .toArray();
        Column isHeadPhantom = coalesce(col(ExamDose.CTDI_PHANTOM), lit("")).equalTo(HEAD_PHANTOM);
        return col(ExamDose.EXAM_CATEGORY).isin(heads).or(isHeadPhantom.equalTo(false));
    }
}
