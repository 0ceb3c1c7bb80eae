package plenary.indicators.archive;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import plenary.indicators.catalog.Catalog;
import plenary.indicators.table.FacilityValue;
import plenary.indicators.table.SealedRow;
import plenary.indicators.table.SingleFile;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Presence;
import plenary.schemas.archive.Receipt;
import plenary.schemas.contract.Contract;

/**
 * Facility values, computed once per sealed submission and definitions and kept, as a rule under the archive. A rebuild
 * after one resubmission touches one submission.
 */
public final class KeptValues {

    static final String FILE = "values.parquet";

    /** Which batch a row belongs to while several are computed together. */
    private static final String BATCH = "batch";

    /**
     * Records of batches that are computed together: many small ones share one plan, and each large one has its own, in
     * which whose it is need not be looked up for each record.
     */
    private static final long RECORDS_TOGETHER = 500_000;

    private final SparkSession spark;
    private final Archive archive;
    private final Archive keep;
    private final Path work;
    private final Contract contract;
    private final Catalog catalog;
    private final SealedTables sealed;
    private final Progress progress;
    private int computed;
    private int kept;

    /**
     * @param archive whose submissions and values are read
     * @param keep where values are kept that are computed now: the archive itself, or a place of this run alone
     * @param work folder for work in progress, of this run alone and on the disk of {@code keep}
     */
    public KeptValues(
            SparkSession spark,
            Archive archive,
            Archive keep,
            Path work,
            Contract contract,
            Catalog catalog,
            Progress progress) {
        this.spark = spark;
        this.archive = archive;
        this.keep = keep;
        this.work = work;
        this.contract = contract;
        this.catalog = catalog;
        this.sealed = new SealedTables(spark, archive, contract);
        this.progress = progress;
    }

    /** Facility values of all given submissions; computes what is missing. */
    public Dataset<Row> of(List<Receipt> receipts) {
        List<String> files = new ArrayList<>();
        for (plenary.schemas.contract.Dataset dataset : contract.datasets()) {
            if (!catalog.ofFacilities(dataset.name()).isEmpty()) {
                files.addAll(files(
                        dataset.name(),
                        Batch.of(receipts.stream()
                                .filter(receipt -> receipt.dataset().equals(dataset.name()))
                                .toList())));
            }
        }
        return files.isEmpty()
                ? spark.createDataFrame(List.of(), FacilityValue.SCHEMA)
                : spark.read().schema(FacilityValue.SCHEMA).parquet(files.toArray(String[]::new));
    }

    /** Folders whose values had to be computed. */
    public int computed() {
        return computed;
    }

    /** Folders whose values were there already. */
    public int kept() {
        return kept;
    }

    private List<String> files(String dataset, List<Batch> batches) {
        List<Batch> missing = batches.stream()
                .filter(batch -> !Presence.isThere(folder(batch).resolve(FILE)))
                .toList();
        kept += batches.size() - missing.size();
        List<Batch> portion = new ArrayList<>();
        long records = 0;
        for (Batch batch : missing) {
            if (!portion.isEmpty() && records + batch.accepted() > RECORDS_TOGETHER) {
                compute(dataset, portion);
                portion.clear();
                records = 0;
            }
            portion.add(batch);
            records += batch.accepted();
        }
        if (!portion.isEmpty()) {
            compute(dataset, portion);
        }
        return batches.stream()
                .map(batch -> folder(batch).resolve(FILE).toString())
                .toList();
    }

    /** Where the values of a batch are, or will be. */
    private Path folder(Batch batch) {
        Path kept = folder(archive, batch);
        return Presence.isThere(kept.resolve(FILE)) ? kept : folder(keep, batch);
    }

    private Path folder(Archive under, Batch batch) {
        return under.values(batch.country(), batch.dataset(), batch.id(), catalog.firstStageHash(batch.dataset()));
    }

    private void compute(String dataset, List<Batch> batches) {
        Path staging = work.resolve("values");
        String stage = "facility values of " + dataset;
        progress.at(stage, computed, 0);
        Dataset<Row> rows = sealed.rows(
                dataset,
                batches.stream().flatMap(batch -> batch.receipts().stream()).toList());
        write(FacilityValues.of(catalog, dataset, contract, withBatch(rows, batches), List.of(BATCH)), staging);
        for (int i = 0; i < batches.size(); i++) {
            publish(staging.resolve(BATCH + "=" + i), folder(batches.get(i)));
            computed++;
            progress.at(stage, i + 1L, batches.size());
        }
        Durable.remove(staging);
    }

    private Dataset<Row> withBatch(Dataset<Row> rows, List<Batch> batches) {
        return batches.size() == 1
                ? rows.withColumn(BATCH, lit("0"))
                : rows.join(broadcast(batchOfSeal(batches)), SealedRow.SEAL_ID);
    }

    private Dataset<Row> batchOfSeal(List<Batch> batches) {
        StructType schema =
                new StructType().add(SealedRow.SEAL_ID, DataTypes.StringType).add(BATCH, DataTypes.StringType);
        return spark.createDataFrame(
                IntStream.range(0, batches.size())
                        .boxed()
                        .flatMap(i -> batches.get(i).receipts().stream()
                                .map(receipt -> RowFactory.create(receipt.id(), String.valueOf(i))))
                        .toList(),
                schema);
    }

    /** One sorted file a batch: the same bytes however the work was divided. */
    private static void write(Dataset<Row> values, Path staging) {
        Column[] order = Stream.concat(
                        Stream.of(BATCH),
                        Arrays.stream(FacilityValue.SCHEMA.fieldNames())
                                .filter(name -> !name.equals(FacilityValue.UNSCALED)))
                .map(name -> col(name))
                .toArray(Column[]::new);
        // Not coalesce(1), which would have one task do all that stands before it.
        anyNullable(values)
                .repartition(1)
                .sortWithinPartitions(order)
                .write()
                .mode(SaveMode.ErrorIfExists)
                .partitionBy(BATCH)
                .parquet(staging.toString());
    }

    /**
     * Whether a column may be null would otherwise be written as the plan knows it: a country that is computed alone is a
     * constant, beside others it is looked up, and the same values were not the same bytes.
     */
    private static Dataset<Row> anyNullable(Dataset<Row> values) {
        StructType schema = FacilityValue.SCHEMA.add(BATCH, DataTypes.StringType);
        Column[] columns =
                Arrays.stream(schema.fieldNames()).map(name -> col(name)).toArray(Column[]::new);
        return values.sparkSession().createDataFrame(values.select(columns).javaRDD(), schema);
    }

    private void publish(Path staged, Path target) {
        Path ready = work.resolve("ready");
        Path source = Presence.isFolder(staged) ? staged : empty(work.resolve("empty"));
        SingleFile.move(source, ready.resolve(FILE));
        try {
            Durable.publish(ready, target);
        } catch (UncheckedIOException failure) {
            // A run of another edition may have put the same bytes there.
            if (!Presence.isThere(target.resolve(FILE))) {
                throw failure;
            }
            Durable.remove(ready);
        }
    }

    /** A submission without a usable record has its file of values too, so that it is not computed again. */
    private Path empty(Path folder) {
        spark.createDataFrame(List.of(), FacilityValue.SCHEMA)
                .coalesce(1)
                .write()
                .parquet(folder.toString());
        return folder;
    }
}
