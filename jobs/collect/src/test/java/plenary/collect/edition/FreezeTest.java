package plenary.collect.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Manifest.Input;
import plenary.schemas.archive.Receipt;

class FreezeTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
    private static final Clock LATER = Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Archive archive = new Archive(Path.of(""));
    private Path conf = Path.of("");

    @BeforeEach
    void decide() throws IOException {
        archive = new Archive(folder.resolve("archive"));
        conf = folder.resolve("conf");
        write("editions/summit.yaml", edition("2025-01-01", "2025-12-31"));
        write("disclosure.yaml", "minimum: 10\n");
    }

    private static String edition(String firstDay, String lastDay) {
        return """
                id: summit
                title: Summit of 2026
                first-day: %s
                last-day: %s
                countries: [XA, XB]
                groups: [WORLD]
                """.formatted(firstDay, lastDay);
    }

    private void write(String path, String text) throws IOException {
        Path file = conf.resolve(path);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
    }

    private void seal(String country, String period, long sequence, String id) {
        seal(country, period, sequence, id, "");
    }

    private void seal(String country, String period, long sequence, String id, String supersedes) {
        Receipt receipt = new Receipt(
                id,
                country,
                "exam_dose",
                period,
                "1.0.0",
                "R",
                "2026-02-01T00:00:00Z",
                country + "/d",
                sequence,
                supersedes,
                1,
                false,
                "",
                List.of(),
                List.of(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        JsonFile.write(archive.sealed(country, "exam_dose", id).resolve("receipt.json"), receipt);
    }

    private Manifest freeze(Clock clock) {
        return Freeze.freeze(archive, conf, "summit", clock);
    }

    private List<String> inputs() {
        return freeze(NOON).inputs().stream().map(Input::id).toList();
    }

    @Test
    void lastSubmissionOfAPeriodIsInForce() {
        seal("XA", "2025", 1, "first");
        seal("XA", "2025", 2, "corrected");
        seal("XB", "2025", 1, "only");

        assertThat(inputs()).containsExactly("corrected", "only");
    }

    @Test
    void oneDayInTheWindowIsEnough() {
        seal("XA", "2024", 1, "before");
        seal("XA", "2025-12-31/2026-12-30", 2, "last-day");
        seal("XB", "2026", 1, "after");

        assertThat(inputs()).containsExactly("last-day");
    }

    @Test
    void laterYearReplacesTheQuartersInIt() {
        seal("XA", "2025-Q1", 1, "quarter");
        seal("XA", "2025", 2, "year");

        assertThat(inputs()).containsExactly("year");
    }

    @Test
    void twoPeriodsThatShareDaysAreRefused() {
        seal("XA", "2025", 1, "year");
        seal("XA", "2025-Q1", 2, "quarter");

        assertThatThrownBy(this::inputs)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "XA exam_dose: year (2025) and quarter (2025-Q1) are both in force and overlap; one of them must be withdrawn, or named in `supersedes`");
    }

    @Test
    void namedSubmissionIsReplacedWhateverItsPeriod() {
        seal("XA", "2025", 1, "year");
        seal("XA", "2025-Q1", 2, "quarter", "year");

        assertThat(inputs()).containsExactly("quarter");
    }

    @Test
    void nothingChangedIsNoNewRevision() {
        seal("XA", "2025", 1, "only");
        Manifest first = freeze(NOON);

        assertThat(freeze(LATER)).isEqualTo(first);
        assertThat(archive.revision("summit", 2)).doesNotExist();
    }

    @Test
    void configurationThatChangedIsANewRevision() throws IOException {
        freeze(NOON);
        write("disclosure.yaml", "minimum: 11\n");

        Manifest second = freeze(LATER);

        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.createdAt()).isEqualTo("2026-03-02T12:00:00Z");
        assertThat(JsonFile.read(archive.revision("summit", 2).resolve("manifest.json"), Manifest.class))
                .isEqualTo(second);
    }

    @Test
    void casesMappingsAndOtherEditionsChangeNoRevision() throws IOException {
        freeze(NOON);
        write("indicators/drl/cases/a-case/expected.csv", "x\n");
        write("mappings/nhs.yaml", "x: 1\n");
        write("editions/other.yaml", "x: 1\n");
        write("README.md", "x\n");

        assertThat(freeze(LATER).revision()).isEqualTo(1);
    }

    @Test
    void unknownKeyIsRefusedWithItsPlace() throws IOException {
        write("editions/summit.yaml", edition("2025-01-01", "2025-12-31") + "dead-line: 2026-01-01\n");

        assertThatThrownBy(() -> freeze(NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        conf.resolve("editions/summit.yaml")
                                + ":7: unknown key 'dead-line', expected one of id, title, first-day, last-day, deadline, embargo, consultation, require-sign-off, countries, groups");
    }

    @Test
    void everythingWrongWithAnEditionIsSaidAtOnce() throws IOException {
        write(
                "editions/summit.yaml",
                edition("2026-01-01", "2025-12-31").replace("XB", "QQ9").replace("id: summit", "id: x"));

        assertThatThrownBy(() -> freeze(NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        conf.resolve("editions/summit.yaml")
                                + ": id is 'x', expected the name of the file, 'summit'; last-day 2025-12-31 is before first-day 2026-01-01; unknown country 'QQ9', expected a code of the code list country");
    }
}
