package plenary.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.collect.procedures.ProcedureSettings;
import plenary.schemas.Progress;

class DelimitedImportTest {

    @TempDir
    Path folder;

    @Test
    void countsOfTheSameKeyAreAddedWhereTheMappingSaysSo() throws IOException {
        write("volumes.yaml", volumes("same-key: sum"));
        write("volumes.csv", "Site;Exam;N\n1;ct;1.200\n1;CT;34\n2;CT;*\n");

        Import.Result result = run("volumes.yaml", "volumes.csv");

        assertThat(Files.readAllLines(folder.resolve("out/procedure_volume.csv")))
                .element(1)
                .isEqualTo("2024,0001,_T,CT,ALL,ALL,,1234,,1,,,");
        assertThat(result.account().combined()).singleElement().satisfies(count -> {
            assertThat(count.why()).isEqualTo("same key, counts added");
            assertThat(count.rows()).isEqualTo(1);
        });
    }

    @Test
    void secondRowOfAKeyIsKeptOutWhereTheMappingIsSilent() throws IOException {
        write("volumes.yaml", volumes("same-key: refuse"));
        write("volumes.csv", "Site;Exam;N\n1;CT;1.200\n1;CT;34\n2;CT;three\n");

        Account account = run("volumes.yaml", "volumes.csv").account();

        assertThat(account.datasets())
                .singleElement()
                .extracting(Account.Written::rows)
                .isEqualTo(2L);
        assertThat(account.keptOut())
                .containsExactly(new Count(
                        "procedure_volume",
                        "",
                        "",
                        "another row has the same period, facility_id, exam_category, modality, age_band, sex,"
                                + " facility_type",
                        1,
                        "volumes.csv, row 3"));
        assertThat(account.unreadable())
                .containsExactly(new Count(
                        "procedure_volume", "count", "three", "sent as unknown (_U)", 1, "volumes.csv, row 4"));
    }

    @Test
    void titlesAboveAndNotesBelowMayHaveFewerCells() throws IOException {
        write("volumes.yaml", volumes("same-key: sum"));
        write("volumes.csv", "\uFEFFVolumes of 2024\n\nSite;Exam;N\n1;CT;7\n\nPrinted on Monday\n");

        Account account = run("volumes.yaml", "volumes.csv").account();

        // The note has no exam and so no modality.
        assertThat(account.keptOut())
                .containsExactly(new Count(
                        "procedure_volume",
                        "",
                        "",
                        "modality is blank; 1 cells under 3 headings",
                        1,
                        "volumes.csv, row 6"));
        assertThat(account.datasets()).extracting(Account.Written::rows).containsExactly(1L);
    }

    @Test
    void rowThatAnUnquotedDelimiterShiftsIsKeptOut() throws IOException {
        write("volumes.yaml", volumes("same-key: sum"));
        write("volumes.csv", "Site;Exam;N\n1;CT;7\n2;CT;3;9\n");

        assertThat(run("volumes.yaml", "volumes.csv").account().keptOut())
                .containsExactly(
                        new Count("procedure_volume", "", "", "4 cells under 3 headings", 1, "volumes.csv, row 3"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1;CT;\"7\n2;MR;9\n", "1;\u00e9;7\n"})
    void fileThatCannotBeReadAsItsMappingSaysIsAFaultOfTheCall(String rows) throws IOException {
        write("volumes.yaml", volumes("same-key: sum"));
        Files.write(folder.resolve("volumes.csv"), ("Site;Exam;N\n" + rows).getBytes(StandardCharsets.ISO_8859_1));

        assertThatThrownBy(() -> run("volumes.yaml", "volumes.csv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageMatching("volumes.csv(: .*| is not text in utf-8)");
    }

    @Test
    void fileThatNoInputTakesIsRefused() throws IOException {
        write("volumes.yaml", volumes("same-key: sum"));
        write("other.csv", "x\n");

        assertThatThrownBy(() -> run("volumes.yaml", "other.csv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("mapping volumes has no input for other.csv, it takes [volumes.csv]");
    }

    @Test
    void missingHeaderNamesTheCellsThatWereWanted() throws IOException {
        write("volumes.yaml", volumes("same-key: sum"));
        write("volumes.csv", "Volumes\nPlace;Exam;N\n1;CT;1\n");

        assertThatThrownBy(() -> run("volumes.yaml", "volumes.csv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("volumes.csv: no row holds the header cells [Site, Exam] of input volumes;"
                        + " row 2 comes nearest and lacks [Site]");
    }

    @Test
    void periodThatIsUnmappedIsNamedWhenNoRowHasAnother() throws IOException {
        String years = volumes("same-key: sum")
                .replace("codes:\n", "codes:\n  year: {2023/24: 2023-04-01/P1Y}\n")
                .replace("{constant: \"2024\"}", "{column: Year, codes: year}");
        write("volumes.yaml", years + """
                  - dataset: facility
                    input: volumes
                    same-key: first
                    columns:
                      facility_id: {column: Site}
                      facility_type: {constant: OTHER}
                      active: {constant: "true"}
                """);
        write("volumes.csv", "Site;Exam;N;Year\n1;CT;7;2024/25\n");

        assertThatThrownBy(() -> run("volumes.yaml", "volumes.csv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must state a period")
                .hasMessageContaining("unmapped   1 x procedure_volume.period '2024/25'");
    }

    @Test
    void folderThatHoldsSomethingElseIsNotReplaced() throws IOException {
        write("volumes.yaml", volumes("same-key: sum"));
        write("volumes.csv", "Site;Exam;N\n1;CT;1\n");
        Files.createDirectory(folder.resolve("out"));
        write("out/thesis.txt", "years of work");

        assertThatThrownBy(() -> run("volumes.yaml", "volumes.csv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(folder.resolve("out") + " exists and is no earlier import; name an empty or a new folder");
    }

    @Test
    void countryWithoutARowIsSaidAndNothingIsLeftBehind() throws IOException {
        write("volumes.yaml", volumes("same-key: sum"));
        write("volumes.csv", "Site;Exam;N\n1;Hologram;1\n");

        assertThatThrownBy(() -> run("volumes.yaml", "volumes.csv"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        mapping volumes found no row for IE:
                        Volumes, IE
                          read       volumes.csv: 1 rows, 1 used
                          unmapped   1 x procedure_volume.modality 'Hologram': row kept out; first at volumes.csv, row 2
                          kept out   1 x procedure_volume: modality is unmapped; first at volumes.csv, row 2""");
        assertThat(folder.toFile().list()).containsExactlyInAnyOrder("volumes.yaml", "volumes.csv");
    }

    private static String volumes(String sameKey) {
        return """
                name: volumes
                title: Volumes
                source: A table of the test
                country: IE
                registry: Registry of the test
                markers:
                  count: [{is: "*", means: _S, why: fewer than 3}]
                codes:
                  modality: {CT: CT}
                inputs:
                  - {name: volumes, file: volumes.csv, delimiter: ";", decimal: ",", group: ".", header: [Site, Exam]}
                outputs:
                  - dataset: procedure_volume
                    input: volumes
                    %s
                    columns:
                      period: {constant: "2024"}
                      facility_id: {column: Site, pad: 4}
                      exam_category: {constant: _T}
                      modality: {column: Exam, codes: modality}
                      age_band: {constant: ALL}
                      sex: {constant: ALL}
                      count: {column: Number, also-called: [N], markers: count}
                      coverage_fraction: {constant: "1"}
                """.formatted(sameKey);
    }

    private void write(String name, String text) throws IOException {
        Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
    }

    private Import.Result run(String mapping, String file) {
        return Import.run(
                folder.resolve(mapping),
                List.of(folder.resolve(file)),
                "",
                Optional.empty(),
                ProcedureSettings.NONE,
                folder.resolve("out"),
                Progress.SILENT);
    }
}
