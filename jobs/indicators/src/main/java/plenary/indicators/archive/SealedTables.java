package plenary.indicators.archive;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
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

    /** The rows of some submissions of one dataset, with the columns of {@link SealedRow}; no rows when there are none. */
    public Dataset<Row> rows(String dataset, List<Receipt> receipts) {
        plenary.schemas.contract.Dataset fields = contract.dataset(dataset).orElseThrow();
        return receipts.stream()
                .map(receipt -> rows(fields, receipt))
                .reduce(Dataset::union)
                .orElseGet(() -> spark.createDataFrame(List.of(), SealedRow.read(fields)));
    }

    private Dataset<Row> rows(plenary.schemas.contract.Dataset fields, Receipt receipt) {
        String files = archive.sealed(receipt.country(), receipt.dataset(), receipt.id())
                .resolve("data-*.parquet")
                .toString();
        return spark.read()
                .schema(SealedRow.stored(fields))
                .parquet(files)
                .withColumn(SealedRow.COUNTRY, lit(receipt.country()))
                .withColumn(SealedRow.SUBMISSION_PERIOD, lit(receipt.period()))
                .withColumn(SealedRow.SEAL_ID, lit(receipt.id()))
                .select(Arrays.stream(SealedRow.read(fields).fieldNames())
                        .map(name -> col(name))
                        .toArray(Column[]::new));
    }
}
