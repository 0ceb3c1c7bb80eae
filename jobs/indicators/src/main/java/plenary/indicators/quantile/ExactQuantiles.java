package plenary.indicators.quantile;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.element_at;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.types.DataTypes.BinaryType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import plenary.indicators.statistics.Quantile;

/**
 * Exact type 7 quantiles of integers in very many small groups.
 *
 * <p>The exception to "no rows in Java": Spark's own {@code percentile} sorts every group through serialized buffers and
 * takes three times as long. Each partition first gathers its records in runs of integers, and only the runs are
 * shuffled. All integers of one partition must fit in memory, 4 bytes each.
 */
public final class ExactQuantiles {

    /** The code of the measure. */
    public static final String QUANTITY = "QUANTITY";

    /** Records that have the measure. */
    public static final String RECORDS = "RECORDS";

    /** The quantile, at the scale of the measure. */
    public static final String UNSCALED = "UNSCALED";

    /** Stands in the split column of the rows over all codes together. */
    public static final String ALL = "_T";

    /** In no code and no facility id, by the patterns of the contract. */
    private static final String SEPARATOR = "|";

    private static final String CELL = "cell";

    private static final StructType RUNS = new StructType()
            .add(CELL, StringType, false)
            .add("code", StringType, true)
            .add("measure", IntegerType, false)
            .add("run", BinaryType, false);

    private ExactQuantiles() {}

    /**
     * One row a group and measure over all codes of the split column, and one a code.
     *
     * @param keys string columns that make a group, none null, free of {@code |}
     * @param splitBy string column of codes; a record without a code counts in the whole alone
     * @param p probability of the quantile, 0 to 1
     * @return keys, split column, {@link #QUANTITY}, {@link #RECORDS}, {@link #UNSCALED}
     */
    public static Dataset<Row> of(
            Dataset<Row> records, List<String> keys, String splitBy, List<Measure> measures, double p) {
        List<Column> columns = new ArrayList<>();
        columns.add(concat_ws(SEPARATOR, keys.stream().map(key -> col(key)).toArray(Column[]::new))
                .as(CELL));
        columns.add(col(splitBy));
        measures.forEach(measure -> columns.add(measure.unscaled().as(measure.quantity())));
        List<String> quantities = measures.stream().map(Measure::quantity).toList();
        StructType result = new StructType()
                .add(CELL, StringType, false)
                .add(splitBy, StringType, false)
                .add(QUANTITY, StringType, false)
                .add(RECORDS, LongType, false)
                .add(UNSCALED, DoubleType, false);
        Dataset<Row> quantiles = records.select(columns.toArray(Column[]::new))
                .mapPartitions(gather(measures.size()), Encoders.row(RUNS))
                .repartition(col(CELL))
                .mapPartitions(merge(quantities, p), Encoders.row(result));
        return withKeys(quantiles, keys);
    }

    private static Dataset<Row> withKeys(Dataset<Row> quantiles, List<String> keys) {
        Column parts = split(col(CELL), "\\" + SEPARATOR);
        Dataset<Row> named = quantiles;
        for (int i = 0; i < keys.size(); i++) {
            named = named.withColumn(keys.get(i), element_at(parts, lit(i + 1)));
        }
        return named.drop(CELL);
    }

    private static MapPartitionsFunction<Row, Row> gather(int measures) {
        return rows -> {
            Map<String, Map<String, IntRun[]>> cells = new HashMap<>();
            while (rows.hasNext()) {
                Row row = rows.next();
                String code = row.isNullAt(1) ? "" : row.getString(1);
                IntRun[] runs = cells.computeIfAbsent(row.getString(0), cell -> new HashMap<>(2))
                        .computeIfAbsent(code, first -> new IntRun[measures]);
                for (int i = 0; i < measures; i++) {
                    if (!row.isNullAt(i + 2)) {
                        if (runs[i] == null) {
                            runs[i] = new IntRun();
                        }
                        runs[i].add(row.getInt(i + 2));
                    }
                }
            }
            return packed(cells);
        };
    }

    private static Iterator<Row> packed(Map<String, Map<String, IntRun[]>> cells) {
        return cells.entrySet().stream()
                .flatMap(cell -> cell.getValue().entrySet().stream().flatMap(code -> {
                    List<Row> rows = new ArrayList<>();
                    IntRun[] runs = code.getValue();
                    for (int i = 0; i < runs.length; i++) {
                        if (runs[i] != null) {
                            rows.add(RowFactory.create(cell.getKey(), code.getKey(), i, runs[i].packed()));
                        }
                    }
                    return rows.stream();
                }))
                .iterator();
    }

    private static MapPartitionsFunction<Row, Row> merge(List<String> quantities, double p) {
        return rows -> {
            Map<String, Map<String, IntRun>> cells = new HashMap<>();
            while (rows.hasNext()) {
                Row row = rows.next();
                cells.computeIfAbsent(row.getInt(2) + SEPARATOR + row.getString(0), cell -> new TreeMap<>())
                        .computeIfAbsent(row.getString(1), code -> new IntRun())
                        .addAll(row.<byte[]>getAs(3));
            }
            return cells.entrySet().stream()
                    .flatMap(cell -> quantiles(cell.getKey(), cell.getValue(), quantities, p).stream())
                    .iterator();
        };
    }

    private static List<Row> quantiles(
            String measureAndCell, Map<String, IntRun> codes, List<String> quantities, double p) {
        int at = measureAndCell.indexOf(SEPARATOR);
        String quantity = quantities.get(Integer.parseInt(measureAndCell.substring(0, at)));
        String cell = measureAndCell.substring(at + 1);
        List<Row> rows = new ArrayList<>();
        IntRun all = new IntRun();
        codes.forEach((code, run) -> {
            all.addAll(run);
            if (!code.isEmpty()) {
                rows.add(row(cell, code, quantity, run, p));
            }
        });
        rows.add(row(cell, ALL, quantity, all, p));
        return rows;
    }

    private static Row row(String cell, String code, String quantity, IntRun run, double p) {
        double quantile = Quantile.ofSorted(run.sorted(), run.size(), p).orElseThrow();
        return RowFactory.create(cell, code, quantity, (long) run.size(), quantile);
    }
}
