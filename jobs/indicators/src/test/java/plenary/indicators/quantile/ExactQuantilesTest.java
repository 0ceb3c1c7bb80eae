package plenary.indicators.quantile;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.indicators.TestSpark;

class ExactQuantilesTest {

    private static final StructType SCHEMA = new StructType()
            .add("FACILITY", DataTypes.StringType)
            .add("CODE", DataTypes.StringType)
            .add("DOSE", DataTypes.IntegerType);

    private static final double[] PROBABILITIES = {0.25, 0.5, 0.75};

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void quantilesAreBitIdenticalToThoseOfSparkHoweverTheRecordsAreCut(int partitions) {
        Dataset<Row> records = records();
        Map<String, List<Long>> expected = new TreeMap<>();
        records.groupBy("FACILITY")
                .agg(expr("percentile(DOSE, array(0.25, 0.5, 0.75))"))
                .collectAsList()
                .forEach(row -> expected.put(
                        row.getString(0),
                        row.<Double>getList(1).stream()
                                .map(value -> Double.doubleToRawLongBits(value))
                                .toList()));

        Map<String, List<Long>> actual = new TreeMap<>();
        for (double p : PROBABILITIES) {
            ExactQuantiles.of(
                            records.repartition(partitions),
                            List.of("FACILITY"),
                            "CODE",
                            List.of(new Measure("DOSE", col("DOSE"), 0, "1")),
                            p)
                    .where(col("CODE").equalTo(ExactQuantiles.ALL))
                    .select("FACILITY", ExactQuantiles.UNSCALED)
                    .collectAsList()
                    .forEach(row -> actual.computeIfAbsent(row.getString(0), facility -> new ArrayList<>())
                            .add(Double.doubleToRawLongBits(row.getDouble(1))));
        }

        assertThat(actual).hasSize(200).isEqualTo(expected);
    }

    /** Groups of 1 to 200 records; every third group has many ties, and the sizes of the integers differ. */
    private static Dataset<Row> records() {
        Random random = new Random(20260101);
        int[] bounds = {5, 1_000, 1_000_000_000};
        List<Row> rows = new ArrayList<>();
        for (int group = 1; group <= 200; group++) {
            for (int i = 0; i < group; i++) {
                String code = i % 4 == 0 ? null : "C" + i % 4;
                rows.add(RowFactory.create("F" + group, code, random.nextInt(bounds[group % bounds.length])));
            }
        }
        return TestSpark.session().createDataFrame(rows, SCHEMA);
    }
}
