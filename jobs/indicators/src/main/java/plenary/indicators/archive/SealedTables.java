package plenary.indicators.archive;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.substring_index;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import plenary.indicators.table.SealedRow;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Receipt;
import plenary.schemas.contract.Contract;

/** Accepted rows of sealed submissions. */
public final class SealedTables {

    private final SparkSession spark;
    private final Archive archive;
    private final Contract contract;

    public SealedTables(SparkSession spark, Archive archive, Contract contract) {
        this.spark = spark;
        this.archive = archive;
        this.contract = contract;
    }

    /**
     * The rows of some submissions of one dataset, with the columns of {@link SealedRow}; no rows when there are none.
     * One scan over all files, so that a hundred small submissions are a few tasks and a short plan.
     */
    public Dataset<Row> rows(String dataset, List<Receipt> receipts) {
        plenary.schemas.contract.Dataset fields = contract.dataset(dataset).orElseThrow();
        if (receipts.isEmpty()) {
            return spark.createDataFrame(List.of(), SealedRow.read(fields));
        }
        Dataset<Row> stored = spark.read()
                .schema(SealedRow.stored(fields))
                .parquet(receipts.stream().flatMap(this::files).toArray(String[]::new));
        Dataset<Row> known = receipts.size() == 1 ? ofOne(stored, receipts.get(0)) : ofSeveral(stored, receipts);
        return known.select(Arrays.stream(SealedRow.read(fields).fieldNames())
                .map(name -> col(name))
                .toArray(Column[]::new));
    }

    /** Constants, so that a large submission is not looked up record by record. */
    private static Dataset<Row> ofOne(Dataset<Row> stored, Receipt receipt) {
        return stored.withColumn(SealedRow.SEAL_ID, lit(receipt.id()))
                .withColumn(SealedRow.COUNTRY, lit(receipt.country()))
                .withColumn(SealedRow.SUBMISSION_PERIOD, lit(receipt.period()));
    }

    private Dataset<Row> ofSeveral(Dataset<Row> stored, List<Receipt> receipts) {
        return stored.withColumn(SealedRow.SEAL_ID, folder()).join(broadcast(seals(receipts)), SealedRow.SEAL_ID);
    }

    private Stream<String> files(Receipt receipt) {
        Path folder = archive.sealed(receipt.country(), receipt.dataset(), receipt.id());
        return receipt.dataFiles().keySet().stream()
                .filter(name -> name.startsWith("data-"))
                .sorted()
                .map(name -> folder.resolve(name).toString());
    }

    /** The id of the seal, in {@code sealed/<country>/<dataset>/<id>/<file>}. */
    private static Column folder() {
        // Once a record, so by cutting and not by a regular expression.
        return substring_index(substring_index(col("_metadata.file_path"), "/", -2), "/", 1);
    }

    private Dataset<Row> seals(List<Receipt> receipts) {
        StructType schema = new StructType()
                .add(SealedRow.SEAL_ID, DataTypes.StringType)
                .add(SealedRow.COUNTRY, DataTypes.StringType)
                .add(SealedRow.SUBMISSION_PERIOD, DataTypes.StringType);
        return spark.createDataFrame(
                receipts.stream()
                        .map(receipt -> RowFactory.create(receipt.id(), receipt.country(), receipt.period()))
                        .toList(),
                schema);
    }
}
