package plenary.indicators.population;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import plenary.indicators.table.FacilityValue;

/** Which facilities a sum of examinations comes from, and how much of it the two largest hold. */
final class Contributions {

    private static final String PLACE = "place";

    private Contributions() {}

    /** Aggregate that puts the facilities of several sums together. */
    static Column together() {
        return array_sort(flatten(collect_list(Volumes.PARTS))).as(Volumes.PARTS);
    }

    /**
     * Adds {@link Volumes#FACILITIES} and {@link Volumes#TOP_TWO_SHARE} to rows with {@link Volumes#PARTS}. A facility that is in
     * several parts counts once. Of a sum that holds counts of the nation too, the share is that of the facilities
     * among themselves: the rest may be known.
     *
     * @param keys columns that tell the rows apart
     */
    static Dataset<Row> added(Dataset<Row> rows, List<String> keys) {
        Column[] columns = keys.stream().map(key -> col(key)).toArray(Column[]::new);
        Column[] andFacility = new Column[columns.length + 1];
        System.arraycopy(columns, 0, andFacility, 0, columns.length);
        andFacility[columns.length] = col("facility." + FacilityValue.FACILITY_ID);
        Column part = col(Volumes.PART);
        Dataset<Row> shares = rows.withColumn("facility", explode(col(Volumes.PARTS)))
                .groupBy(andFacility)
                .agg(sum("facility." + Volumes.PART).as(Volumes.PART))
                .withColumn(PLACE, row_number().over(Window.partitionBy(columns).orderBy(part.desc())))
                .groupBy(columns)
                .agg(
                        count(lit(1)).as(Volumes.FACILITIES),
                        when(
                                        sum(part).gt(0),
                                        sum(when(col(PLACE).leq(2), part))
                                                .cast("double")
                                                .divide(sum(part).cast("double")))
                                .as(Volumes.TOP_TWO_SHARE));
        return rows.join(shares, keys.toArray(String[]::new), "left");
    }
}
