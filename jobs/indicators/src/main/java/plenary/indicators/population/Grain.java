package plenary.indicators.population;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import plenary.indicators.table.ProcedureVolume;

/** Chooses among rows that say the same at several grains, so that a total and its parts are never added up. */
final class Grain {

    private static final String GRAIN = "grain";
    private static final String COARSEST = "coarsest";

    private Grain() {}

    /**
     * Keeps, for each key, the rows of the lowest grain that has a value at all; of a key without any value the rows of
     * its lowest grain, so that their absence is known.
     *
     * @param grain whole number, 0 for the most general
     * @param value column that may be absent
     */
    static Dataset<Row> coarsest(Dataset<Row> rows, Column grain, String value, List<String> key) {
        Column ofValue = when(col(value).isNotNull(), col(GRAIN));
        Column[] keys = key.stream().map(name -> col(name)).toArray(Column[]::new);
        WindowSpec byKey = Window.partitionBy(keys);
        return rows.withColumn(GRAIN, grain)
                .withColumn(
                        COARSEST, coalesce(min(ofValue).over(byKey), min(GRAIN).over(byKey)))
                .where(col(GRAIN).equalTo(col(COARSEST)))
                .drop(GRAIN, COARSEST);
    }

    /** 0 for everybody, 1 by sex, 2 by age, 3 by both. */
    static Column ofPersons(String ageBand, String sex) {
        return weight(col(ageBand).notEqual(ProcedureVolume.ALL), 2)
                .plus(weight(col(sex).notEqual(ProcedureVolume.ALL), 1));
    }

    static Column weight(Column isPart, int weight) {
        return when(isPart, lit(weight)).otherwise(0);
    }
}
