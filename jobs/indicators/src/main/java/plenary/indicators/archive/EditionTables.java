package plenary.indicators.archive;

import static org.apache.spark.sql.types.DataTypes.StringType;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;
import plenary.indicators.formula.Groups;
import plenary.indicators.formula.SourceTable;
import plenary.indicators.table.CsvTable;
import plenary.indicators.table.Dimension;
import plenary.schemas.archive.Receipt;
import plenary.schemas.contract.Contract;

/** The tables of one edition by name: accepted rows of each dataset, receipts, groups, references. */
public final class EditionTables {

    /** Records up to which a table is read once and kept in memory, and planned as a small one. */
    private static final long SMALL = 1_000_000;

    private final SparkSession spark;
    private final FrozenEdition edition;
    private final Contract contract;
    private final SealedTables sealed;
    private final List<CountryGroups.Member> members;
    private final Path references;
    private final Map<String, Dataset<Row>> tables = new HashMap<>();

    /**
     * @param references folder conf/reference
     */
    public EditionTables(
            SparkSession spark,
            FrozenEdition edition,
            Contract contract,
            SealedTables sealed,
            List<CountryGroups.Member> members,
            Path references) {
        this.spark = spark;
        this.edition = edition;
        this.contract = contract;
        this.sealed = sealed;
        this.members = List.copyOf(members);
        this.references = references;
    }

    public Dataset<Row> table(String name) {
        Dataset<Row> known = tables.get(name);
        if (known != null) {
            return known;
        }
        Dataset<Row> read = read(name);
        tables.put(name, read);
        return read;
    }

    private Dataset<Row> read(String name) {
        if (name.startsWith(SourceTable.REFERENCE)) {
            return reference(spark, references.resolve(name.substring(SourceTable.REFERENCE.length()) + ".csv"));
        }
        return switch (name) {
            case SourceTable.MEMBERS -> members(spark, members);
            case SourceTable.RECEIPTS -> receipts();
            case SourceTable.FINDINGS -> findings();
            default -> dataset(contract.dataset(name).orElseThrow().name());
        };
    }

    private Dataset<Row> dataset(String name) {
        Dataset<Row> rows = sealed.rows(name, edition.receipts(name));
        // A dozen indicators read some tables: opening their files each time took longer than computing.
        return isSmall(name) ? rows.localCheckpoint() : rows;
    }

    /** Whether a dataset has so few records that compiling a plan for it takes longer than walking the plan. */
    public boolean isSmall(String dataset) {
        return edition.receipts(dataset).stream().mapToLong(Receipt::accepted).sum() <= SMALL;
    }

    /** {@code REF_AREA} and group. */
    public static Dataset<Row> members(SparkSession spark, List<CountryGroups.Member> members) {
        StructType schema = new StructType().add(Dimension.REF_AREA, StringType).add(Groups.GROUP, StringType);
        return spark.createDataFrame(
                members.stream()
                        .map(member -> RowFactory.create(member.country(), member.group()))
                        .toList(),
                schema);
    }

    /** A table of conf/reference, all columns text; blank cells are null. */
    public static Dataset<Row> reference(SparkSession spark, Path file) {
        CsvTable csv = CsvTable.read(file);
        StructType schema = new StructType();
        for (String column : csv.header()) {
            schema = schema.add(column, StringType);
        }
        List<Row> rows = csv.lines().stream()
                .map(line -> RowFactory.create(
                        line.cells().stream().map(EditionTables::blankAsNull).toArray()))
                .toList();
        return spark.createDataFrame(rows, schema);
    }

    private static @Nullable Object blankAsNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }

    private Dataset<Row> receipts() {
        List<Row> rows = edition.receipts().stream()
                .map(receipt -> RowFactory.create(
                        receipt.country(),
                        receipt.dataset(),
                        receipt.id(),
                        receipt.period(),
                        receipt.records(),
                        receipt.accepted(),
                        receipt.files().stream()
                                .mapToLong(Receipt.FileCount::rejected)
                                .sum(),
                        receipt.files().stream()
                                .mapToLong(Receipt.FileCount::quarantined)
                                .sum(),
                        receipt.receivedAt(),
                        receipt.coverage(),
                        receipt.extrapolated(),
                        receipt.signoff(),
                        receipt.contractVersion()))
                .toList();
        return spark.createDataFrame(rows, SourceTable.RECEIPT_SCHEMA);
    }

    private Dataset<Row> findings() {
        List<Row> rows = edition.receipts().stream()
                .flatMap(receipt -> receipt.findings().stream()
                        .map(finding -> RowFactory.create(
                                receipt.country(),
                                receipt.dataset(),
                                receipt.id(),
                                finding.id(),
                                finding.severity(),
                                finding.state(),
                                finding.count())))
                .toList();
        return spark.createDataFrame(rows, SourceTable.FINDING_SCHEMA);
    }
}
