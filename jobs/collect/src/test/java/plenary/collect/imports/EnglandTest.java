package plenary.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The mapping of England on the tables that it was written for. */
class EnglandTest {

    private static final String VOLUMES = "DID-Table-1-%s-Modality-Provider-Counts.xlsx";
    private static final String TURNAROUND = "2023-24/DID-Table-13-2023-24-Modality-Provider-Report-turnaround.xlsx";
    private static final Map<String, String> BANDS = Map.of(
            "same_day", "Same day",
            "next_day", "By next day",
            "within_7d", "By 7 days",
            "within_14d", "By 14 days",
            "over_28d", "> 28 days",
            "unknown", "Not known");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({"2022-23, 168, 211, 1245", "2023-24, 159, 202, 1214"})
    void everyProviderOfEnglandIsThere(String year, int providers, int facilities, int rows) throws IOException {
        ImportedPackage england = importEngland(year + "/" + VOLUMES.formatted(year));

        List<NamedCsvRecord> facility = england.rows("facility");
        assertThat(facility).hasSize(facilities);
        assertThat(facility.stream()
                        .map(row -> row.getField("facility_id").split("-")[0])
                        .distinct())
                .hasSize(providers);
        assertThat(england.rows("procedure_volume")).hasSize(rows);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2022-23", "2023-24"})
    void providersOfEnglandAddUpToThePrintedLine(String year) throws IOException {
        ImportedPackage england = importEngland(year + "/" + VOLUMES.formatted(year));
        Map<String, Long> sums = england.rows("procedure_volume").stream()
                .filter(row -> !row.getField("count").startsWith("_"))
                .collect(Collectors.groupingBy(
                        row -> row.getField("modality"),
                        TreeMap::new,
                        Collectors.summingLong(row -> Long.parseLong(row.getField("count")))));

        Table table = printed(year + "/" + VOLUMES.formatted(year), "Provider", "Org Code")
                .get(0);
        Map<String, Long> printed = new TreeMap<>();
        for (Line line : table.lines()) {
            if (cell(table, line, "Provider name").equals("ENGLAND")) {
                modality(cell(table, line, "Modality"))
                        .ifPresent(code -> printed.put(code, Long.parseLong(line.cell(17))));
            }
        }

        // Providers are rounded to 5 and counts below 3 are missing, so that the sums miss the printed line a little.
        assertThat(sums.keySet()).isEqualTo(printed.keySet()).hasSize(8);
        sums.forEach((modality, sum) -> assertThat(Math.abs(sum - printed.getOrDefault(modality, 0L)))
                .as(modality)
                .isLessThanOrEqualTo(60));
    }

    @Test
    void sharesWeightedByReportsReproduceThePrintedLineOfEngland() throws IOException {
        ImportedPackage england = importEngland(TURNAROUND);
        Map<String, double[]> sums = new TreeMap<>();
        for (NamedCsvRecord row : england.rows("report_turnaround")) {
            BANDS.keySet().stream()
                    .map(band -> band + "_share")
                    .filter(share -> ImportedPackage.isNumber(row.getField(share))
                            && ImportedPackage.isNumber(row.getField("reports_total")))
                    .forEach(share -> {
                        double reports = Double.parseDouble(row.getField("reports_total"));
                        double[] sum = sums.computeIfAbsent(key(row, share), any -> new double[2]);
                        sum[0] += reports * Double.parseDouble(row.getField(share));
                        sum[1] += reports;
                    });
        }

        Map<String, Double> printed = printedShares();
        List<Double> differences = printed.entrySet().stream()
                .map(cell -> {
                    double[] sum = sums.getOrDefault(cell.getKey(), new double[2]);
                    return Math.abs(sum[0] / sum[1] - cell.getValue());
                })
                .toList();

        // 4 quarters, 8 modalities, 4 shares of emergency patients and 5 of outpatients.
        assertThat(differences)
                .hasSize(4 * 8 * 9)
                .allSatisfy(difference -> assertThat(difference).isLessThan(0.035));
        assertThat(differences.stream()
                        .filter(difference -> difference <= 0.005)
                        .count())
                .isGreaterThan(differences.size() * 85L / 100);
    }

    @Test
    void bothTablesOfEnglandGiveOneSubmissionThatPassesTheCheck() throws IOException {
        ImportedPackage england = importEngland("2023-24");
        Account account = england.account();

        assertThat(account.period()).isEqualTo("2023-04-01/P1Y");
        assertThat(account.datasets().stream().map(Account.Written::name))
                .containsExactly("facility", "procedure_volume", "report_turnaround");
        assertThat(account.sheets().stream().map(Account.SheetRead::sheet))
                .containsExactly("Provider", "2023-24 Q1", "2023-24 Q2", "2023-24 Q3", "2023-24 Q4");
        england.passesTheCheck();
    }

    private static Map<String, Double> printedShares() {
        Map<String, Double> shares = new TreeMap<>();
        for (Table table : printed(TURNAROUND, "20*", "Code")) {
            String quarter = List.of("2023-Q2", "2023-Q3", "2023-Q4", "2024-Q1")
                    .get(table.grid().sheet().charAt(9) - '1');
            for (Line line : table.lines()) {
                if (!cell(table, line, "Provider name").equals("England")) {
                    continue;
                }
                String modality = modality(cell(table, line, "Modality")).orElseThrow();
                for (Map.Entry<String, String> group : Map.of(
                                "ED", "A&E / Admitted", "OUTPATIENT", "OP / GP direct access")
                        .entrySet()) {
                    BANDS.forEach((band, heading) -> table.position(heading, group.getValue())
                            .ifPresent(position -> shares.put(
                                    String.join(" ", quarter, modality, group.getKey(), band + "_share"),
                                    Double.parseDouble(line.cell(position)))));
                }
            }
        }
        return shares;
    }

    private static String key(NamedCsvRecord row, String share) {
        return String.join(" ", row.getField("period"), row.getField("modality"), row.getField("setting"), share);
    }

    private static Optional<String> modality(String label) {
        Function<String, String> firstWord =
                text -> text.toLowerCase(Locale.ROOT).split(" ")[0];
        return Optional.ofNullable(Map.of(
                        "computerized", "CT",
                        "diagnostic", "US",
                        "fluoroscopy", "RF",
                        "magnetic", "MR",
                        "nuclear", "NM",
                        "plain", "RG",
                        "positron", "PT",
                        "single", "ST")
                .get(firstWord.apply(label)));
    }

    private static List<Table> printed(String file, String sheet, String heading) {
        Input input = new Input(
                "printed", file, sheet, List.of("Modality", heading), "utf-8", ",", ".", "", false, List.of());
        return Workbook.read(SharedData.of("nhs-did/" + file), input).stream()
                .map(grid -> Table.of(grid, input))
                .toList();
    }

    private static String cell(Table table, Line line, String heading) {
        return line.cell(table.position(heading, "").orElseThrow());
    }

    private ImportedPackage importEngland(String path) {
        return ImportedPackage.make(folder, "nhs-england-did", "nhs-did/" + path, "");
    }
}
