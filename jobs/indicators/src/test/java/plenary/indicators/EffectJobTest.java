package plenary.indicators;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.indicators.publish.ValueTable;
import plenary.indicators.table.CsvTable;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Prospect;
import plenary.schemas.archive.Prospect.Basis;

/** What is left when a country sends nothing: enough to see whose cells are looked at, and which indicators. */
class EffectJobTest {

    @TempDir
    Path folder;

    private Path conf = Path.of("");

    @BeforeEach
    void decide() throws IOException {
        conf = folder.resolve("conf");
        Files.createDirectories(conf.resolve("indicators"));
        for (String file : List.of(
                "disclosure.yaml",
                "country_groups.csv",
                "indicators/dose-reference-levels/indicator.yaml",
                "indicators/dose-reference-levels-of-groups/indicator.yaml")) {
            Files.createDirectories(conf.resolve(file).resolveSibling(""));
            Files.copy(ProjectFiles.conf().resolve(file), conf.resolve(file));
        }
    }

    private static Manifest manifest(int revision, List<String> countries) {
        return new Manifest(
                "summit",
                revision,
                0,
                "Summit",
                "2025-01-01",
                "2025-12-31",
                "",
                "",
                "",
                countries,
                List.of(),
                "2026-03-01T12:00:00Z",
                "1.1.0",
                "0.1.0",
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of());
    }

    private Path effect(Basis basis, Manifest before) {
        Path out = folder.resolve("out");
        EffectJob.run(
                TestSpark.session(),
                archive(),
                conf,
                new Prospect("XA", basis, before, manifest(0, List.of("XA"))),
                out,
                Progress.SILENT);
        return out;
    }

    private Archive archive() {
        return new Archive(folder.resolve("archive"));
    }

    private static List<String> column(Path file, String column) {
        return CsvTable.read(file).lines().stream()
                .map(line -> line.text(column))
                .toList();
    }

    @Test
    void bothSidesHaveTheCellsOfTheCountryAndNoIndicatorThatReadsOthers() {
        Path out = effect(Basis.SIGN_OFF, manifest(0, List.of("XA")));

        assertThat(column(out.resolve("after/tables/indicator_value.csv"), "CELL_ID"))
                .contains("DOS-02/XA/_T")
                .allMatch(cell -> cell.contains("/XA/") && !cell.startsWith("DOS-08"))
                .isEqualTo(column(out.resolve("before/tables/indicator_value.csv"), "CELL_ID"));
        assertThat(column(out.resolve("after/tables/changed_cell.csv"), "CELL_ID"))
                .isEmpty();
        assertThat(column(out.resolve("left_out.csv"), "INDICATOR")).containsExactly("DOS-08");
        assertThat(archive().root()).doesNotExist();
    }

    @Test
    void ofAPublishedRevisionOnlyTheCellsOfTheCountryAreLookedAt() throws IOException {
        Path tables = Files.createDirectories(archive().tables("summit", 1));
        Files.writeString(tables.resolve("definition.json"), "[]");
        Files.writeString(
                tables.resolve(ValueTable.FILE),
                Stream.of("DOS-02,XA", "DOS-02,XB", "DOS-08,XA", "DOS-06,G_ALL")
                        .map(cell -> cell + ",2025,_Z,_Z,_Z,_Z,_Z,_Z,_Z," + cell.replace(',', '/')
                                + "/2025,1,,,,,,,,mGy,PUBLISHED,,,1\n")
                        .reduce(String.join(",", ValueTable.header()) + "\n", String::concat));

        Path out = effect(Basis.PUBLISHED, manifest(1, List.of("XA", "XB")));

        assertThat(column(out.resolve("before/tables/indicator_value.csv"), "CELL_ID"))
                .containsExactly("DOS-02/XA/2025");
        // The definition that the table was made with is not the one that is there now.
        assertThat(CsvTable.read(out.resolve("after/tables/changed_cell.csv")).lines().stream()
                        .map(line -> line.text("CELL_ID") + " " + line.text("CAUSE")))
                .contains("DOS-02/XA/2025 RULES", "DOS-02/XA/_T RULES");
    }
}
