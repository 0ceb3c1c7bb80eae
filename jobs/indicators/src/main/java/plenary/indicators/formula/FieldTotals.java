package plenary.indicators.formula;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.Dimension;
import plenary.indicators.table.ExamDose;
import plenary.indicators.table.FacilityValue;
import plenary.indicators.table.SealedRow;
import plenary.schemas.contract.Contract;

/** Records of each facility that have a value in each mandatory field; the topic is the field. */
public record FieldTotals(String dataset) implements FacilityFormula {

    private static final double PERCENT = 100;

    @Override
    public Dataset<Row> facilityValues(Dataset<Row> rows, Contract contract, List<String> carried) {
        List<Column> keys = new ArrayList<>();
        carried.forEach(name -> keys.add(col(name)));
        keys.add(col(SealedRow.COUNTRY).as(FacilityValue.COUNTRY));
        keys.add(col(SealedRow.SUBMISSION_PERIOD).as(Dimension.TIME_PERIOD));
        keys.add(col(ExamDose.FACILITY_ID).as(FacilityValue.FACILITY_ID));
        return FieldAnswers.of(rows, contract.dataset(dataset).orElseThrow(), keys.toArray(Column[]::new))
                .withColumn(FacilityValue.UNIT_MEASURE, lit("%"))
                .withColumn(Dimension.TOPIC, col(FieldAnswers.FIELD))
                .withColumn(FacilityValue.NUMERATOR, col(FieldAnswers.ANSWERED).cast("double"))
                .withColumn(FacilityValue.DENOMINATOR, col(FieldAnswers.ASKED).cast("double"))
                .withColumn(FacilityValue.RECORDS, col(FieldAnswers.ASKED))
                .withColumn(
                        FacilityValue.UNSCALED,
                        col(FacilityValue.NUMERATOR).multiply(PERCENT).divide(col(FacilityValue.DENOMINATOR)));
    }
}
