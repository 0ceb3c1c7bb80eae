package plenary.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Contents;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.command.Exit;

/** Two countries are published; one sends other doses, looks at the effect, signs, and the edition is made again. */
class EffectTest {

    private static final String EDITION = TestConf.EDITION;

    /** Made of groups, so of data of other countries too. */
    private static final String LEFT_OUT = "DOS-08";

    @TempDir
    private static Path root;

    private static String nothing = "";
    private static String waiting = "";

    @BeforeAll
    static void publishResendLookAndSign() throws IOException {
        TestConf.write(
                root.resolve("conf"),
                List.of(
                        "dose-reference-levels",
                        "dose-reference-levels-of-groups",
                        "facilities-above-published-level",
                        "published-reference-levels",
                        "facility-measure",
                        "submission-quality"),
                List.of("XA", "XB", "XC"));
        Path edition = root.resolve("conf/editions/" + EDITION + ".yaml");
        Files.writeString(edition, Files.readString(edition) + "require-sign-off: true\n");
        run(
                "generate",
                "--countries",
                "3",
                "--exams",
                "3000",
                "--out",
                root.resolve("sent").toString());
        for (String country : List.of("XA", "XB", "XC")) {
            collect(drop(root.resolve("sent/inbox"), country));
            sign(country);
        }
        make();
        run("report", EDITION);
        nothing = effect("nothing");

        collect(otherDoses());
        Contents archived = Contents.of(archive().root());
        waiting = effect("waiting");
        assertThat(Contents.of(archive().root())).isEqualTo(archived);

        sign("XA");
        make();
        effect("signed");
    }

    private static Path drop(Path inbox, String country) {
        return Durable.foldersOf(inbox.resolve(country)).get(0);
    }

    private static void collect(Path drop) {
        run("collect", drop.toString());
    }

    /** All that is in force. */
    private static void sign(String country) {
        for (Path dataset : Durable.foldersOf(archive().sealed().resolve(country))) {
            Path newest = Durable.foldersOf(dataset).stream()
                    .max(Comparator.comparingLong(submission -> JsonFile.tree(submission.resolve("receipt.json"))
                            .path("sequence")
                            .asLong()))
                    .orElseThrow();
            run("sign-off", newest.getFileName().toString(), "--by", "Ann Lee", "--role", "Officer");
        }
    }

    private static void make() {
        run("edition", EDITION);
        run("indicators", EDITION);
    }

    /** Doses of chests a third higher, and one examination of which only a few facilities are left. */
    private static Path otherDoses() throws IOException {
        Path sent = drop(root.resolve("sent/inbox"), "XA");
        Path again = Files.createDirectories(root.resolve("again"));
        Files.copy(sent.resolve("facility.csv"), again.resolve("facility.csv"));
        List<String> lines = Files.readAllLines(sent.resolve("exam_dose.csv"));
        List<String> header = List.of(lines.get(0).split(","));
        int category = header.indexOf("exam_category");
        int facility = header.indexOf("facility_id");
        int dose = header.indexOf("dlp_mgy_cm");
        StringBuilder rows = new StringBuilder(lines.get(0)).append('\n');
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",", -1);
            if (cells[category].equals("CT_CHEST") && !cells[dose].isEmpty()) {
                cells[dose] = new BigDecimal(cells[dose])
                        .multiply(new BigDecimal("1.3"))
                        .setScale(1, java.math.RoundingMode.HALF_UP)
                        .toPlainString();
            }
            if (!cells[category].equals("CT_CAP") || cells[facility].compareTo("XA-F010") < 0) {
                rows.append(String.join(",", cells)).append('\n');
            }
        }
        Files.writeString(again.resolve("exam_dose.csv"), rows);
        Files.writeString(again.resolve("datapackage.json"), """
                {"country": "XA", "period": "2025", "registry": "R", "contractVersion": "1.1.0", "resources": [
                  {"name": "facility", "path": "facility.csv", "format": "csv"},
                  {"name": "exam_dose", "path": "exam_dose.csv", "format": "csv"}]}
                """);
        return again;
    }

    private static String effect(String out) {
        return run(
                "effect", EDITION, "--country", "XA", "--out", root.resolve(out).toString());
    }

    private static String run(String... command) {
        StringWriter err = new StringWriter();
        // The synthetic countries send some wrong records.
        assertThat(exitCode(err, command))
                .as(err.toString())
                .isIn(command[0].equals("collect") ? List.of(0, 1) : List.of(0));
        return err.toString();
    }

    private static int exitCode(StringWriter err, String... command) {
        Stream<String> places = Stream.of(
                "--archive",
                archive().root().toString(),
                "--conf",
                root.resolve("conf").toString());
        return Plenary.run(
                new PrintWriter(new StringWriter(), true),
                new PrintWriter(err, true),
                Stream.concat(Stream.of(command), places).toArray(String[]::new));
    }

    private static Archive archive() {
        return new Archive(root.resolve("archive").toAbsolutePath().normalize());
    }

    private static Map<String, NamedCsvRecord> rows(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream()
                    .collect(Collectors.toMap(
                            row -> row.getField("CELL_ID"), Function.identity(), (a, b) -> a, TreeMap::new));
        }
    }

    private static Map<String, NamedCsvRecord> published(int revision) throws IOException {
        return rows(archive().tables(EDITION, revision).resolve("indicator_value.csv"));
    }

    private static Map<String, NamedCsvRecord> effectRows() throws IOException {
        return rows(root.resolve("waiting/effect.csv"));
    }

    @Test
    void withoutAnythingNewWhatIsComputedIsWhatWasPublished() throws IOException {
        assertThat(nothing)
                .startsWith("What readers see, revision r1, is held against what counts now,")
                .contains("Both are made of the same submissions.")
                .contains("XA in " + EDITION + ": no cell differs, ");
        assertThat(rows(root.resolve("nothing/effect.csv"))).isEmpty();
        assertThat(root.resolve("nothing/effect.html")).content().contains("Nothing differs: all ");
    }

    @Test
    void whatIsShownIsWhatTheNextRevisionPublishes() throws IOException {
        Map<String, NamedCsvRecord> before = published(1);
        Map<String, NamedCsvRecord> after = published(2);
        List<String> differ = Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .filter(cell -> cell.contains("/XA/") && !cell.startsWith(LEFT_OUT))
                .filter(cell -> !text(before, cell).equals(text(after, cell)))
                .toList();

        Map<String, NamedCsvRecord> shown = effectRows();

        assertThat(shown.keySet()).containsExactlyElementsOf(differ).hasSizeGreaterThan(10);
        shown.forEach((cell, row) -> {
            for (String column : List.of(
                    "STATUS",
                    "OBS_VALUE",
                    "LOWER_CI",
                    "UPPER_CI",
                    "NUMERATOR",
                    "DENOMINATOR",
                    "RECORDS",
                    "FACILITIES",
                    "UNIT_MEASURE",
                    "FLAGS",
                    "GRADE")) {
                assertThat(row.getField(column + "_BEFORE"))
                        .as(cell + " " + column)
                        .isEqualTo(field(before, cell, column));
                assertThat(row.getField(column + "_AFTER"))
                        .as(cell + " " + column)
                        .isEqualTo(field(after, cell, column));
            }
        });
    }

    private static String text(Map<String, NamedCsvRecord> cells, String cell) {
        NamedCsvRecord row = cells.get(cell);
        return row == null ? "" : String.join(",", row.getFields());
    }

    private static String field(Map<String, NamedCsvRecord> cells, String cell, String column) {
        NamedCsvRecord row = cells.get(cell);
        return row == null ? "" : row.getField(column);
    }

    @Test
    void dosesAThirdHigherMoveTheLevelByAThird() throws IOException {
        NamedCsvRecord chest = Objects.requireNonNull(effectRows().get("DOS-02/XA/2025/CT_CHEST/ADULT/DLP"));

        assertThat(new BigDecimal(chest.getField("RATIO"))).isBetween(new BigDecimal("1.29"), new BigDecimal("1.31"));
        assertThat(chest.getField("KIND")).isEqualTo("VALUE");
        assertThat(chest.getField("CAUSE")).isEqualTo("DATA");
        assertThat(chest.getField("COMPARATOR")).startsWith("own published level ");
    }

    @Test
    void firstLineNamesWhatIsComparedAndTheSubmissionsThatMakeTheDifference() {
        assertThat(waiting)
                .startsWith("What counts as it stands, signed off, is held against what would count with everything"
                        + " signed off. ")
                .containsPattern(
                        "signed off\\. facility 2025 \\(SEAL\\), exam_dose 2025 \\(SEAL\\) would come in; facility 2025 \\(SEAL\\), exam_dose 2025 \\(SEAL\\) would go\\.\n"
                                .replace("SEAL", "[0-9a-f]{8}"));
    }

    /** What was about to change before the signature has changed after it, for who sees the revision before. */
    @Test
    void effectAgainstThePublishedRevisionIsTheSame() throws IOException {
        assertThat(root.resolve("signed/effect.csv")).hasSameTextualContentAs(root.resolve("waiting/effect.csv"));
        assertThat(root.resolve("signed/effect.json")).content().contains("\"basis\" : \"PUBLISHED\"");
    }

    @Test
    void nothingOfAnotherCountryAndNoGroupIsInIt() throws IOException {
        assertThat(Durable.filesOf(root.resolve("waiting")))
                .extracting(file -> file.getFileName().toString())
                .containsExactly("effect.csv", "effect.html", "effect.json");
        for (Path file : Durable.filesOf(root.resolve("waiting"))) {
            assertThat(file).content().doesNotContain("/XB/", "XB-F", "/XC/", "XC-F", "/G_ALL/", "XA-F0");
        }
        assertThat(root.resolve("waiting/effect.html")).content().contains("What is left out", LEFT_OUT);
    }

    @Test
    void nobodyIsNamed() throws IOException {
        for (Path file : Durable.filesOf(root.resolve("signed"))) {
            assertThat(file).content().doesNotContain("Ann Lee");
        }
    }

    @Test
    void workOfTheCommandIsGone() {
        assertThat(Durable.foldersOf(root))
                .noneMatch(folder -> folder.getFileName().toString().startsWith("."));
    }

    @Test
    void wrongUsageIsToldBeforeAnythingIsComputed() {
        assertThat(told("effect", "nobody", "--country", "XA", "--out", out()))
                .isEqualTo("plenary: there is no edition nobody: " + root.resolve("conf/editions/nobody.yaml")
                        + " does not exist\n");
        assertThat(told("effect", EDITION, "--country", "FR", "--out", out()))
                .isEqualTo("plenary: FR is not in edition " + EDITION + ", which has XA, XB, XC\n");
        assertThat(told(
                        "effect",
                        EDITION,
                        "--country",
                        "XA",
                        "--out",
                        root.resolve("waiting").toString()))
                .isEqualTo("plenary: " + root.resolve("waiting") + " is there already; name a folder that is not\n");
    }

    private static String out() {
        return root.resolve("not-made").toString();
    }

    private static String told(String... command) {
        StringWriter err = new StringWriter();
        assertThat(exitCode(err, command)).as(err.toString()).isEqualTo(Exit.WRONG_USAGE);
        return err.toString();
    }
}
