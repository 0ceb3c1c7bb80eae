package plenary.indicators.formula;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.schemas.contract.Contract;

/**
 * Stage one: values of facilities, from the records of one dataset of one country. Nothing else may enter, so that the
 * result can be kept beside the sealed records.
 */
public sealed interface FacilityFormula extends Formula permits FacilityQuantile, ExamTotals, FieldTotals {

    String dataset();

    @Override
    default List<String> datasets() {
        return List.of(dataset());
    }

    /**
     * Facility values without a minimum number applied.
     *
     * @param rows sealed rows of any number of countries, with the columns of {@code SealedRow}
     * @return some columns of {@code FacilityValue}, with {@code COUNTRY} and every further one of {@code carried}
     */
    Dataset<Row> facilityValues(Dataset<Row> rows, Contract contract, List<String> carried);

    /** Bands whose facility values enter the values of countries; all bands when empty. */
    default List<String> bands() {
        return List.of();
    }
}
