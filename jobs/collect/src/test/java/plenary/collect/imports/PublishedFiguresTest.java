package plenary.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mappings of published figures on the files that they were written for. */
class PublishedFiguresTest {

    @TempDir
    Path folder;

    @Test
    void hospitalsOfTheUnitedStatesKeepTheirIdsAndTheReasonsOfWhatIsNotAvailable() throws IOException {
        ImportedPackage made = run("cms-imaging-efficiency", "cms-oie-2019H2", "");

        // 14,049 scores, 8,382 of them not available: footnotes 1, 7, 5 and 19.
        Map<String, Long> values = made.rows("facility_measure").stream()
                .map(row -> row.getField("value"))
                .collect(Collectors.groupingBy(
                        value -> ImportedPackage.isNumber(value) ? "value" : value,
                        TreeMap::new,
                        Collectors.counting()));
        assertThat(values).isEqualTo(Map.of("_N", 462L + 417, "_S", 5745L, "_Z", 1758L, "value", 14049L - 8382));
        assertThat(made.rows("facility_measure").stream().map(row -> row.getField("facility_id")))
                .contains("010001")
                .allMatch(id -> id.length() == 6);
        assertThat(made.account().unmapped()).isEmpty();
        made.passesTheCheck();
    }

    @ParameterizedTest
    @CsvSource({
        "AU, 34", "CA, 6", "EG, 6", "FR, 6", "GB, 27", "IE, 14", "IN, 6", "JP, 6", "KE, 6", "MY, 6", "NG, 6", "US, 24"
    })
    void levelsOfACountryPassTheCheck(String country, int levels) throws IOException {
        ImportedPackage made = run("published-drl", "published", country);

        assertThat(made.rows("national_drl")).hasSize(levels);
        assertThat(made.account().leftOut().stream().filter(count -> count.why().equals("not a country")))
                .extracting(Count::text)
                .containsExactly("Europe (EUCLID)", "India (Tamil Nadu)", "radiopro230109 study site");
        made.passesTheCheck();
    }

    @Test
    void levelsThatContradictEachOtherBothStay() throws IOException {
        ImportedPackage made = run("published-drl", "published", "AU");

        assertThat(made.rows("national_drl").stream()
                        .filter(row -> row.getField("exam_category").equals("CT_ABDPEL")
                                && row.getField("quantity").equals("DLP"))
                        .map(row -> row.getField("year") + " " + row.getField("value") + " " + row.getField("statistic")
                                + " " + row.getField("source_level")))
                .containsExactlyInAnyOrder(
                        "2011 700 Q75_MEDIANS PRIMARY",
                        "2018 600 Q75_MEDIANS PRIMARY",
                        "2019 566 NOT_STATED SECONDARY");
    }

    @Test
    void levelsBuiltOnMeansAreSaidToBeAndUnreadableOnesAreListed() throws IOException {
        ImportedPackage made = run("published-drl", "published", "IE");

        assertThat(made.rows("national_drl").stream()
                        .map(row -> row.getField("statistic") + " " + row.getField("year")))
                .containsOnly("Q75_MEANS 2012");
        assertThat(made.account().unreadable()).extracting(Count::text).containsExactly("10;12", "66;58", "9;11");
        assertThat(made.account().unmapped()).extracting(Count::text).containsExactly("Trunk |");
    }

    @Test
    void populationOfACountryPassesTheCheck() throws IOException {
        ImportedPackage made = run("population-worldbank", "reference", "GB");

        assertThat(made.account().period()).isEqualTo("2009-01-01/2024-12-31");
        assertThat(made.rows("population").stream()
                        .filter(row -> row.getField("period").equals("2024"))
                        .map(row -> row.getField("persons")))
                .containsExactly("69226000");
        made.passesTheCheck();
    }

    private ImportedPackage run(String mapping, String path, String country) {
        return ImportedPackage.make(folder, mapping, path, country);
    }
}
