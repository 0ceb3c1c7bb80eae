package plenary.indicators.cases;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.lit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import plenary.indicators.archive.CountryGroups;
import plenary.indicators.archive.EditionTables;
import plenary.indicators.formula.SourceTable;
import plenary.indicators.table.CsvTable;
import plenary.indicators.table.SealedRow;
import plenary.schemas.archive.Manifest;
import plenary.schemas.contract.Contract;

/** The inputs of a case as the tables that formulas read. */
final class CaseTables {

    private final SparkSession spark;
    private final Path folder;
    private final Path conf;
    private final Contract contract;
    private final Map<String, CsvTable> sent = new LinkedHashMap<>();

    CaseTables(SparkSession spark, Path folder, Path conf, Contract contract) {
        this.spark = spark;
        this.folder = folder;
        this.conf = conf;
        this.contract = contract;
        for (plenary.schemas.contract.Dataset dataset : contract.datasets()) {
            Path file = folder.resolve(dataset.name() + ".csv");
            if (Files.exists(file)) {
                sent.put(dataset.name(), CsvTable.read(file));
            }
        }
    }

    /** Who sent what: one submission for each country and dataset with rows. */
    List<Manifest.Input> inputs() {
        List<Manifest.Input> inputs = new ArrayList<>();
        sent.forEach((dataset, table) -> {
            TreeSet<String> countries = new TreeSet<>();
            table.lines().forEach(line -> countries.add(line.text(SealedRow.COUNTRY)));
            countries.forEach(country ->
                    inputs.add(new Manifest.Input(country, dataset, "2025", country + "-" + dataset, "", "")));
        });
        return inputs;
    }

    Dataset<Row> table(String name, Manifest manifest) {
        if (name.startsWith(SourceTable.REFERENCE)) {
            String file = name + ".csv";
            return EditionTables.reference(
                    spark, Files.exists(folder.resolve(file)) ? folder.resolve(file) : conf.resolve(file));
        }
        return switch (name) {
            case SourceTable.MEMBERS -> EditionTables.members(spark, members(manifest));
            case SourceTable.RECEIPTS -> receipts(manifest);
            case SourceTable.FINDINGS -> optional("finding.csv", SourceTable.FINDING_SCHEMA);
            default -> dataset(contract.dataset(name).orElseThrow());
        };
    }

    List<CountryGroups.Member> members(Manifest manifest) {
        Path groups = folder.resolve("country_groups.csv");
        return CountryGroups.of(
                manifest, CsvTable.read(Files.exists(groups) ? groups : conf.resolve("country_groups.csv")));
    }

    private List<CsvTable.Line> lines(String dataset) {
        CsvTable table = sent.get(dataset);
        return table == null ? List.of() : table.lines();
    }

    private Dataset<Row> dataset(plenary.schemas.contract.Dataset dataset) {
        StructType schema = SealedRow.read(dataset);
        CsvTable table = sent.get(dataset.name());
        if (table == null) {
            return spark.createDataFrame(List.of(), schema);
        }
        Dataset<Row> rows = typed(table, schema);
        return rows.withColumn(SealedRow.SEAL_ID, concat_ws("-", col(SealedRow.COUNTRY), lit(dataset.name())));
    }

    private Dataset<Row> receipts(Manifest manifest) {
        if (Files.exists(folder.resolve("receipt.csv"))) {
            return optional("receipt.csv", SourceTable.RECEIPT_SCHEMA);
        }
        List<Row> rows = new ArrayList<>();
        for (Manifest.Input input : manifest.inputs()) {
            long records = lines(input.dataset()).stream()
                    .filter(line -> line.text(SealedRow.COUNTRY).equals(input.country()))
                    .count();
            rows.add(RowFactory.create(
                    input.country(),
                    input.dataset(),
                    input.id(),
                    input.period(),
                    records,
                    records,
                    0L,
                    0L,
                    "2026-01-01T00:00:00Z",
                    1.0,
                    false,
                    "",
                    "1.0.0"));
        }
        return spark.createDataFrame(rows, SourceTable.RECEIPT_SCHEMA);
    }

    private Dataset<Row> optional(String file, StructType schema) {
        return Files.exists(folder.resolve(file))
                ? typed(CsvTable.read(folder.resolve(file)), schema)
                : spark.createDataFrame(List.of(), schema);
    }

    /** Text cells in the types of a schema; blank is null, and so is a column that the case leaves out. */
    private Dataset<Row> typed(CsvTable csv, StructType schema) {
        StructType text = new StructType();
        for (String column : csv.header()) {
            if (!Arrays.asList(schema.fieldNames()).contains(column)) {
                throw new IllegalArgumentException(folder + ": no column " + column);
            }
            text = text.add(column, DataTypes.StringType);
        }
        List<Row> rows = csv.lines().stream()
                .map(line -> RowFactory.create(
                        line.cells().stream().map(CaseTables::blankAsNull).toArray()))
                .toList();
        return spark.createDataFrame(rows, text)
                .select(Arrays.stream(schema.fields())
                        .map(field -> cast(field, csv.header()))
                        .toArray(Column[]::new));
    }

    private static Column cast(StructField field, List<String> header) {
        Column column = header.contains(field.name()) ? col(field.name()) : lit(null);
        return column.cast(field.dataType()).as(field.name());
    }

    private static @Nullable Object blankAsNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
