package plenary.indicators.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenary.indicators.ProjectFiles;
import plenary.indicators.table.CsvTable;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;

class ReferenceDataTest {

    private static final Contract CONTRACT = Contract.load();

    static Stream<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(ProjectFiles.conf().resolve("reference"))) {
            return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void everyRowSaysItsSourceAndHowSureWeAreOfIt(Path file) {
        CsvTable table = CsvTable.read(file);

        assertThat(table.header()).contains("source", "version", "mark");
        assertThat(table.lines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line.text("source")).isNotBlank();
            assertThat(line.text("mark")).isIn("READ", "SECONDARY", "RECALLED", "PROPOSAL");
        });
    }

    @Test
    void everyExaminationCategoryIsInTheCodeList() {
        for (String name : List.of("typical_effective_dose", "drl_comparator")) {
            assertThat(column(name, "exam_category"))
                    .allSatisfy(code -> assertThat(
                                    CONTRACT.codeList("exam_category").code(code))
                            .isPresent());
        }
    }

    @Test
    void theDefaultSetHasACoefficientForEveryRegionOfCtButTheNeck() {
        List<String> regions = CsvTable.read(file("e_per_dlp")).lines().stream()
                .filter(line -> line.text("set_id").equals("NCI_ICRP103_120KVP"))
                .filter(line -> line.text("age_group").equals("ADULT"))
                .map(line -> line.text("region"))
                .toList();
        List<String> needed = CONTRACT.codeList("exam_category").codes().stream()
                .map(code -> code.attribute("k_region"))
                .filter(region -> !region.isEmpty())
                .distinct()
                .toList();

        // The study has none for the neck: such examinations take the country's own mean or the literature's.
        assertThat(needed).filteredOn(region -> !regions.contains(region)).containsExactly("neck");
    }

    @Test
    void everyNumberOfTheTopTwentyHasACategory() {
        List<String> numbers = CONTRACT.codeList("exam_category").codes().stream()
                .map(code -> code.attribute("top20"))
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();

        assertThat(numbers).containsExactlyInAnyOrderElementsOf(column("top20", "number"));
    }

    @Test
    void countryGroupsNameCountriesOfTheCodeList() {
        CodeList countries = CONTRACT.codeList("country");

        assertThat(CsvTable.read(ProjectFiles.conf().resolve("country_groups.csv"))
                        .lines())
                .allSatisfy(
                        line -> assertThat(countries.code(line.text("country"))).isPresent());
    }

    private static List<String> column(String name, String column) {
        return CsvTable.read(file(name)).lines().stream()
                .map(line -> line.text(column))
                .toList();
    }

    private static Path file(String name) {
        return ProjectFiles.conf().resolve("reference").resolve(name + ".csv");
    }
}
