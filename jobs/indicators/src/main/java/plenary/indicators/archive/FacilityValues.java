package plenary.indicators.archive;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.catalog.Catalog;
import plenary.indicators.formula.Definition;
import plenary.indicators.formula.FacilityFormula;
import plenary.indicators.table.FacilityValue;
import plenary.schemas.contract.Contract;

/** Stage one: all facility values that the records of one dataset give. */
public final class FacilityValues {

    private FacilityValues() {}

    /**
     * @param carried string columns of the rows that the values keep, beside those of {@link FacilityValue}
     */
    public static Dataset<Row> of(
            Catalog catalog, String dataset, Contract contract, Dataset<Row> rows, List<String> carried) {
        return catalog.ofFacilities(dataset).stream()
                .map(definition -> values(definition, contract, rows, carried))
                .reduce(Dataset::union)
                .orElseThrow(() -> new IllegalArgumentException("no indicator has facility values of " + dataset));
    }

    private static Dataset<Row> values(
            Definition definition, Contract contract, Dataset<Row> rows, List<String> carried) {
        FacilityFormula formula = (FacilityFormula) definition.formula();
        Dataset<Row> values = formula.facilityValues(rows, contract, carried);
        return FacilityValue.complete(values, definition.id(), carried);
    }
}
