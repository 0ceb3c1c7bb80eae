package plenary.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Durable;

/** A published edition of three countries; then one withdraws its doses, and then a rule changes. */
class CorrectionTest {

    @TempDir
    private static Path root;

    private static String told = "";

    @BeforeAll
    static void correctTwice() throws IOException {
        copyConf();
        run(
                "generate",
                "--countries",
                "3",
                "--exams",
                "3000",
                "--out",
                root.resolve("sent").toString());
        collect();
        make();

        String doses = Durable.foldersOf(archive().sealed("XB", "exam_dose"))
                .get(0)
                .getFileName()
                .toString();
        told = run("withdraw", doses, "--reason", "another year");

        Path disclosure = root.resolve("conf/disclosure.yaml");
        Files.writeString(disclosure, Files.readString(disclosure).replaceAll("(?m)^(person-min: *)\\d+", "$1200"));
        make();
    }

    private static void copyConf() throws IOException {
        Path installed = Path.of("../../conf");
        try (Stream<Path> all = Files.walk(installed)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                Path target =
                        root.resolve("conf").resolve(installed.relativize(file).toString());
                Files.createDirectories(target.resolveSibling(""));
                Files.copy(file, target);
            }
        }
        Files.writeString(root.resolve("conf/editions/small.yaml"), """
                id: small
                title: Three countries
                first-day: 2025-01-01
                last-day: 2025-12-31
                countries: [XA, XB, XC]
                groups: [ALL]
                """);
    }

    private static void collect() throws IOException {
        try (Stream<Path> drops = Files.walk(root.resolve("sent/inbox"))) {
            String[] sent = drops.filter(path -> path.endsWith("datapackage.json"))
                    .map(path -> path.resolveSibling("").toString())
                    .sorted()
                    .toArray(String[]::new);
            run(Stream.concat(Stream.of("collect"), Stream.of(sent)).toArray(String[]::new));
        }
    }

    private static void make() {
        run("edition", "small");
        run("indicators", "small");
        run("report", "small");
    }

    private static String run(String... command) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        Stream<String> places = Stream.of(
                "--archive",
                archive().root().toString(),
                "--conf",
                root.resolve("conf").toString());
        int exitCode = Plenary.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                Stream.concat(Stream.of(command), places).toArray(String[]::new));
        // The synthetic countries send some wrong records.
        assertThat(exitCode).as(err.toString()).isIn(command[0].equals("collect") ? List.of(0, 1) : List.of(0));
        return err.toString();
    }

    private static Archive archive() {
        return new Archive(root.resolve("archive").toAbsolutePath().normalize());
    }

    private static List<NamedCsvRecord> changes(int revision) throws IOException {
        Path file = archive().tables("small", revision).resolve("changed_cell.csv");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }

    private static Map<String, NamedCsvRecord> cells(int revision) throws IOException {
        Path file = archive().tables("small", revision).resolve("indicator_value.csv");
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .collect(Collectors.toMap(
                            row -> row.getField("CELL_ID"), Function.identity(), (a, b) -> a, TreeMap::new));
        }
    }

    @Test
    void firstRevisionCorrectsNothing() {
        assertThat(archive().tables("small", 1).resolve("changed_cell.csv")).doesNotExist();
    }

    @Test
    void withdrawalChangesDataAloneAndIsListedWithItsEdition() throws IOException {
        assertThat(changes(2))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getField("CAUSE")).isEqualTo("DATA"));
        assertThat(told)
                .contains("edition small is made again")
                .contains("small r2 corrects r1: %d cells changed (DATA %d)"
                        .formatted(changes(2).size(), changes(2).size()));
    }

    @Test
    void changedRuleIsToldApartFromChangedData() throws IOException {
        assertThat(changes(3))
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.getField("CAUSE")).isEqualTo("RULES"));
    }

    @Test
    void whatIsListedIsWhatDiffersAndNothingElseDoes() throws IOException {
        for (int revision = 2; revision <= 3; revision++) {
            Map<String, NamedCsvRecord> before = cells(revision - 1);
            Map<String, NamedCsvRecord> after = cells(revision);
            List<String> listed = changes(revision).stream()
                    .map(row -> row.getField("CELL_ID"))
                    .toList();
            List<String> different = Stream.concat(before.keySet().stream(), after.keySet().stream())
                    .distinct()
                    .sorted()
                    .filter(cell -> !text(before, cell).equals(text(after, cell)))
                    .toList();
            assertThat(listed).isEqualTo(different);
        }
    }

    private static String text(Map<String, NamedCsvRecord> cells, String cell) {
        NamedCsvRecord row = cells.get(cell);
        return row == null ? "" : String.join(",", row.getFields());
    }

    @Test
    void numbersOfAnotherCountryThatBuildOnNoGroupStay() throws IOException {
        assertThat(changes(2))
                .noneMatch(row -> row.getField("CELL_ID").startsWith("DOS-02/XA/")
                        || row.getField("CELL_ID").startsWith("DOS-02/XC/"));
    }
}
