package plenary.indicators.formula;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.execution.FileSourceScanExec;
import org.apache.spark.sql.execution.SparkPlan;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.indicators.ProjectFiles;
import plenary.indicators.TestSpark;
import plenary.indicators.archive.EditionTables;
import plenary.indicators.archive.FacilityValues;
import plenary.indicators.catalog.Catalog;
import plenary.indicators.table.FacilityValue;
import plenary.indicators.table.SealedRow;
import plenary.schemas.archive.Manifest;
import plenary.schemas.contract.Contract;
import scala.jdk.javaapi.CollectionConverters;

/**
 * {@code schemas/indicators.csv} says which columns each indicator is computed from, for those who check submissions
 * without Spark. It is what the plans of the indicators read: Spark leaves out of a scan what a plan does not need.
 */
class ColumnsReadTest {

    private static final Path TABLE = ProjectFiles.conf().resolveSibling("schemas/indicators.csv");
    private static final Contract CONTRACT = Contract.load();
    private static final SparkSession SPARK = TestSpark.session();
    private static final Catalog CATALOG = Catalog.load(ProjectFiles.conf().resolve("indicators"), CONTRACT, SPARK);

    @TempDir
    private Path folder;

    @Test
    void theTableSaysWhatIndicatorsRead() throws IOException {
        String read = csv();
        if (Boolean.getBoolean("plenary.cases.write")) {
            Files.writeString(TABLE, read);
        }

        assertThat(TABLE).content().isEqualTo(read);
    }

    /** Indicators in their order, and of each the datasets in the order of the contract. */
    private String csv() throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("indicator", "title", "dataset", "columns");
            Sources sources = sources();
            for (Definition definition : CATALOG.definitions()) {
                Map<String, Set<String>> columns = new TreeMap<>();
                for (Dataset<Row> values : values(definition, sources)) {
                    addColumns(values.queryExecution().sparkPlan(), columns);
                }
                for (plenary.schemas.contract.Dataset dataset : CONTRACT.datasets()) {
                    Set<String> read = columns.getOrDefault(dataset.name(), Set.of());
                    if (!read.isEmpty()) {
                        csv.writeRecord(
                                definition.id(),
                                definition.title(),
                                dataset.name(),
                                String.join(
                                        " ",
                                        dataset.fieldNames().stream()
                                                .filter(read::contains)
                                                .toList()));
                    }
                }
            }
        }
        return text.toString();
    }

    /** All that it is computed to: values of countries, and of single facilities. */
    private List<Dataset<Row>> values(Definition definition, Sources sources) {
        if (definition.formula() instanceof FacilityFormula) {
            return List.of(sources.facilityValues(definition.id()));
        }
        EditionFormula formula = (EditionFormula) definition.formula();
        List<Dataset<Row>> values = new ArrayList<>(List.of(sources.candidates(definition.id())));
        formula.facilities(sources)
                .ifPresent(facilities -> values.add(FacilityValue.complete(facilities, definition.id(), List.of())));
        return values;
    }

    private Sources sources() {
        Dataset<Row> facilityValues = CONTRACT.datasetNames().stream()
                .filter(dataset -> !CATALOG.ofFacilities(dataset).isEmpty())
                .map(dataset -> FacilityValues.of(CATALOG, dataset, CONTRACT, table(dataset), List.of()))
                .reduce(Dataset::union)
                .orElseThrow();
        return new Sources(manifest(), CONTRACT, CATALOG.byId(), this::table, facilityValues, kept -> kept);
    }

    /** A folder without files, which a plan scans all the same. */
    private Dataset<Row> table(String name) {
        try {
            Path files = Files.createDirectories(folder.resolve(name));
            return SPARK.read().schema(schema(name)).parquet(files.toString());
        } catch (IOException e) {
            throw new UncheckedIOException("could not make " + folder, e);
        }
    }

    private static StructType schema(String name) {
        return switch (name) {
            case SourceTable.MEMBERS -> EditionTables.members(SPARK, List.of()).schema();
            case SourceTable.RECEIPTS -> SourceTable.RECEIPT_SCHEMA;
            case SourceTable.FINDINGS -> SourceTable.FINDING_SCHEMA;
            default ->
                name.startsWith(SourceTable.REFERENCE)
                        ? EditionTables.reference(SPARK, ProjectFiles.conf().resolve(name + ".csv"))
                                .schema()
                        : SealedRow.read(CONTRACT.dataset(name).orElseThrow());
        };
    }

    private void addColumns(SparkPlan plan, Map<String, Set<String>> columns) {
        for (SparkPlan leaf : CollectionConverters.asJava(plan.collectLeaves())) {
            if (leaf instanceof FileSourceScanExec scan) {
                String read = Path.of(
                                scan.relation().location().rootPaths().head().toUri())
                        .getFileName()
                        .toString();
                columns.computeIfAbsent(read, absent -> new TreeSet<>())
                        .addAll(Arrays.asList(scan.requiredSchema().fieldNames()));
            }
        }
    }

    private static Manifest manifest() {
        return new Manifest(
                "columns",
                1,
                0,
                "Columns",
                "2025-01-01",
                "2025-12-31",
                "2026-01-31",
                "",
                "",
                List.of("XA"),
                List.of(),
                "2026-01-01T00:00:00Z",
                Contract.VERSION,
                "test",
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of());
    }
}
