package plenary.indicators.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plenary.indicators.ProjectFiles;
import plenary.indicators.TestSpark;
import plenary.indicators.archive.FacilityValues;
import plenary.indicators.catalog.Catalog;
import plenary.indicators.formula.Definition;
import plenary.indicators.formula.FacilityFormula;
import plenary.indicators.formula.Sources;
import plenary.indicators.publish.CandidateReader;
import plenary.indicators.publish.Disclosure;
import plenary.indicators.publish.DisclosureGate;
import plenary.indicators.publish.FacilityFiles;
import plenary.indicators.publish.IndicatorValue;
import plenary.indicators.publish.PublishedTable;
import plenary.indicators.publish.SyntheticAreas;
import plenary.indicators.publish.ValueTable;
import plenary.indicators.table.FacilityValue;
import plenary.schemas.Progress;
import plenary.schemas.archive.Manifest;
import plenary.schemas.contract.Contract;

class CaseTest {

    private static final Path CONF = ProjectFiles.conf();
    private static final Contract CONTRACT = Contract.load();
    private static final SparkSession SPARK = TestSpark.session();
    private static final Catalog CATALOG = Catalog.load(CONF.resolve("indicators"), CONTRACT, SPARK);

    static Stream<Arguments> cases() {
        return Catalog.folders(CONF.resolve("indicators")).stream()
                .flatMap(folder -> Catalog.cases(folder).stream()
                        .map(each -> Arguments.of(folder.getFileName() + "/" + each.getFileName(), each)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void caseGivesWhatItExpects(String name, Path folder) {
        Expected expected = new Expected(folder.resolve("expected.csv"));
        CaseSettings settings = CaseSettings.of(folder);
        String definitions = String.valueOf(folder.getName(folder.getNameCount() - 3));
        Catalog catalog = catalog(definitions, settings);
        CaseTables tables = new CaseTables(SPARK, folder, CONF, CONTRACT);
        Manifest manifest = manifest(settings, tables);
        Dataset<Row> facilityValues = facilityValues(catalog, tables, manifest);
        Map<String, Dataset<Row>> read = new HashMap<>();
        Sources sources = new Sources(
                manifest,
                CONTRACT,
                catalog.byId(),
                table -> read.computeIfAbsent(table, t -> tables.table(t, manifest)),
                facilityValues);

        List<Map<String, String>> rows = expected.isOfFacilities()
                ? facilityRows(catalog, FacilityFiles.all(facilityValues, catalog, sources))
                : published(catalog, sources, tables, manifest);

        assertThat(expected.differences(rows)).isEmpty();
    }

    private static Catalog catalog(String folder, CaseSettings settings) {
        List<String> ids = CATALOG.definitions().stream()
                .filter(definition -> definition.folder().equals(folder))
                .map(Definition::id)
                .toList();
        return CATALOG.only(ids)
                .with(settings.minimum().entrySet().stream()
                        .map(other -> CATALOG.definition(other.getKey()).withMinimum(other.getValue()))
                        .toList());
    }

    private static Manifest manifest(CaseSettings settings, CaseTables tables) {
        List<String> countries = settings.countries().isEmpty()
                ? tables.inputs().stream()
                        .map(Manifest.Input::country)
                        .distinct()
                        .sorted()
                        .toList()
                : settings.countries();
        return new Manifest(
                "case",
                1,
                0,
                "Case",
                settings.firstDay().orElse("2025-01-01"),
                settings.lastDay().orElse("2025-12-31"),
                settings.deadline().orElse(""),
                "",
                "",
                countries,
                settings.groups(),
                "2026-01-01T00:00:00Z",
                Contract.VERSION,
                "test",
                tables.inputs(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of());
    }

    private static Dataset<Row> facilityValues(Catalog catalog, CaseTables tables, Manifest manifest) {
        return catalog.definitions().stream()
                .filter(definition -> definition.formula() instanceof FacilityFormula)
                .map(definition -> ((FacilityFormula) definition.formula()).dataset())
                .distinct()
                .map(dataset ->
                        FacilityValues.of(catalog, dataset, CONTRACT, tables.table(dataset, manifest), List.of()))
                .reduce(Dataset::union)
                .orElseGet(() -> SPARK.createDataFrame(List.of(), FacilityValue.SCHEMA));
    }

    private static List<Map<String, String>> published(
            Catalog catalog, Sources sources, CaseTables tables, Manifest manifest) {
        List<IndicatorValue> values = new CandidateReader(catalog).values(sources, Progress.SILENT);
        PublishedTable table =
                new PublishedTable(catalog, manifest, SyntheticAreas.of(CONTRACT, tables.members(manifest)));
        return new DisclosureGate(Disclosure.read(CONF.resolve("disclosure.yaml")))
                .passed(table.of(values)).stream()
                        .map(value -> named(ValueTable.header(), ValueTable.texts(value)))
                        .toList();
    }

    private static List<Map<String, String>> facilityRows(Catalog catalog, Dataset<Row> facilityValues) {
        List<String> header = new ArrayList<>(List.of(FacilityValue.COUNTRY));
        header.addAll(FacilityFiles.HEADER);
        return FacilityFiles.rows(facilityValues, catalog).collectAsList().stream()
                .map(row -> named(header, FacilityFiles.texts(row)))
                .toList();
    }

    private static Map<String, String> named(List<String> header, List<String> cells) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            row.put(header.get(i), cells.get(i));
        }
        return row;
    }
}
