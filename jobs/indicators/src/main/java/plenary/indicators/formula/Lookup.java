package plenary.indicators.formula;

import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map_from_arrays;

import java.util.Map;
import org.apache.spark.sql.Column;

/** A small table of constants inside an expression: two literals, however long, so that planning stays quick. */
final class Lookup {

    private Lookup() {}

    /** The text of a key; null for a key that is not there. */
    static Column text(Map<String, String> table, Column key) {
        return element_at(
                map_from_arrays(
                        lit(table.keySet().toArray(String[]::new)),
                        lit(table.values().toArray(String[]::new))),
                key);
    }

    /** The number of a key; null for a key that is not there. */
    static Column number(Map<String, Double> table, Column key) {
        return element_at(
                map_from_arrays(
                        lit(table.keySet().toArray(String[]::new)),
                        lit(table.values().stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray())),
                key);
    }
}
