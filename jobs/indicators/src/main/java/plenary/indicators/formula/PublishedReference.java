package plenary.indicators.formula;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import plenary.indicators.table.NationalDrl;

/** Reference levels as countries have published them: shown as sent, whatever they were built on. */
public record PublishedReference() implements EditionFormula {

    @Override
    public List<String> of() {
        return List.of();
    }

    @Override
    public List<String> datasets() {
        return List.of(NationalDrl.DATASET);
    }

    @Override
    public Dataset<Row> candidates(Definition definition, Sources sources) {
        return PublishedDrl.of(sources);
    }
}
