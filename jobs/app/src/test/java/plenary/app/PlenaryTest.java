package plenary.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.command.Exit;

class PlenaryTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int plenary(String... arguments) {
        return Plenary.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }

    @Test
    void helpNamesEveryCommandAndExitCode() {
        assertThat(plenary("--help")).isZero();
        assertThat(out.toString())
                .contains(
                        "check",
                        "template",
                        "import",
                        "collect",
                        "edition",
                        "indicators",
                        "report",
                        "run",
                        "demo",
                        "generate")
                .contains("75", "try again later");
    }

    @Test
    void misspeltCommandIsWrongUsageWithASuggestion() {
        assertThat(plenary("colect")).isEqualTo(Exit.WRONG_USAGE);
        assertThat(err.toString()).contains("colect").contains("collect");
    }

    @Test
    void unknownMappingIsWrongUsage() {
        assertThat(plenary("import", "nobody", "x.csv", "--country", "XA", "--out", "out", "--conf", conf()))
                .isEqualTo(Exit.WRONG_USAGE);
        assertThat(err.toString()).contains("no mapping 'nobody'");
    }

    @Test
    void doseReportsAreNotReadWithoutTheRegistrysKey() throws IOException {
        Path key = Files.writeString(folder.resolve("registry.key"), "too short");

        assertThat(plenary("import", "rdsr", folder.toString(), "--country", "XA", "--out", "out"))
                .isEqualTo(Exit.WRONG_USAGE);
        assertThat(err.toString())
                .isEqualToIgnoringNewLines(
                        "plenary: rdsr makes pseudonyms: give the registry's secret key in a file named"
                                + " with --key-file or in the environment variable PLENARY_KEY; make one with: openssl rand -hex 32");
        assertThat(plenary(
                        "import",
                        "rdsr",
                        folder.toString(),
                        "--country",
                        "XA",
                        "--out",
                        "out",
                        "--key-file",
                        key.toString()))
                .isEqualTo(Exit.WRONG_USAGE);
        assertThat(err.toString()).contains("the registry's key must have at least 32 characters, had 9");
    }

    @Test
    void editionThatIsNotFrozenIsWrongUsage() {
        assertThat(plenary("report", "demo", "--archive", folder.toString(), "--conf", conf()))
                .isEqualTo(Exit.WRONG_USAGE);
        assertThat(err.toString()).contains("not frozen");
    }

    @Test
    void unknownEditionIsWrongUsageWhereverItIsNamed() {
        assertThat(plenary("run", "nobody", "--archive", folder.toString(), "--conf", conf()))
                .isEqualTo(Exit.WRONG_USAGE);
        assertThat(plenary("collect", "--edition", "nobody", "--archive", folder.toString(), "--conf", conf()))
                .isEqualTo(Exit.WRONG_USAGE);
        assertThat(err.toString()).contains("there is no edition nobody");
    }

    @Test
    void countryOfAnImportIsThatOfTheMappingWhenNoneIsNamed() {
        assertThat(plenary("import", "nhs-england-did", "nowhere.xlsx", "--out", "out", "--conf", conf()))
                .isEqualTo(Exit.WRONG_USAGE);
        assertThat(err.toString()).contains("nowhere.xlsx").doesNotContain("--country");
    }

    @Test
    void syntheticCountriesAreNotMixedWithThoseOfAnotherSeed() {
        String out = folder.resolve("world").toString();
        assertThat(plenary("generate", "--countries", "2", "--exams", "100", "--out", out))
                .isEqualTo(Exit.DONE);
        assertThat(plenary("generate", "--countries", "1", "--exams", "100", "--out", out))
                .isEqualTo(Exit.WRONG_USAGE);
        assertThat(err.toString()).contains(out + " exists and is no empty folder; name a new one");
    }

    @Test
    void explainingACellOfAnEmptyArchiveIsWrongUsage() {
        assertThat(plenary("explain", "DOS-02/XA/2025/CT_CHEST", "--archive", folder.toString()))
                .isEqualTo(Exit.WRONG_USAGE);
        assertThat(err.toString())
                .isEqualToNormalizingNewlines("plenary: no tables of any edition under " + folder.resolve("editions")
                        + ": compute its indicators first\n");
    }

    @Test
    void templateIsWrittenWhereNothingIsYetAndItsExampleIsAccepted() {
        Path tables = folder.resolve("tables");
        String[] command = {"template", "exam_dose", "--format", "csv", "--out", tables.toString()};
        assertThat(plenary(command)).isEqualTo(Exit.DONE);
        assertThat(out.toString()).contains(tables.resolve("blank").toString());
        assertThat(plenary("check", tables.resolve("example").toString())).isEqualTo(Exit.DONE);
        assertThat(plenary("check", tables.resolve("blank").toString())).isEqualTo(Exit.FINDINGS);

        assertThat(plenary(command)).isEqualTo(Exit.WRONG_USAGE);
        assertThat(err.toString()).contains(tables + " is not empty; a template goes into a new folder");
    }

    @Test
    void acceptedSubmissionIsDone() {
        assertThat(plenary("check", example("complete-national").toString(), "--out", folder.toString()))
                .isEqualTo(Exit.DONE);
        assertThat(folder.resolve("findings.html")).isRegularFile();
    }

    @Test
    void findingThatBlocksIsExitCodeOneAndStandsOnTheTerminalWithItsPlace() throws IOException {
        Path submission = folder.resolve("submission");
        copy(example("complete-national"), submission);
        Files.writeString(submission.resolve("population.csv"), "period,age_band,sex,persons\n2025,ALL,ALL,-4\n");

        assertThat(plenary(
                        "check",
                        submission.toString(),
                        "--out",
                        folder.resolve("out").toString()))
                .isEqualTo(Exit.FINDINGS);
        assertThat(out.toString()).contains("population.csv:2:persons").contains("found '-4'");
    }

    private static Path example(String name) {
        return Path.of("../../schemas/examples").resolve(name);
    }

    private static String conf() {
        return "../../conf";
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    @Test
    void otherRulesAreTriedOnWhatACheckHasKept() throws IOException {
        Path sent = Path.of("../../schemas/examples/complete-national");
        Path home = folder.resolve("home");
        Path rules = Files.createDirectories(folder.resolve("rules"));
        String ofExams = Files.readString(Path.of("../../schemas/rules/exam_dose.json"));
        assertThat(plenary("check", sent.toString(), "--profiles", "--no-annotated", "--out", home.toString()))
                .isZero();

        assertThat(plenary("reassess", home.toString())).isZero();
        assertThat(out.toString()).contains("XA exam_dose 2025", "0 findings more, 0 fewer; every rule was run");

        Files.writeString(
                rules.resolve("exam_dose.json"),
                ofExams.replace("\"from\": 1, \"to\": 300", "\"from\": 1, \"to\": 30"));
        Path written = folder.resolve("out");
        assertThat(plenary("reassess", home.toString(), "--rules", rules.toString(), "--out", written.toString()))
                .isEqualTo(Exit.FINDINGS);
        assertThat(out.toString()).contains("now:   NOT RUN, 0 of 0", "NOT RUN: 1 rule\n");
        assertThat(Files.readString(written.resolve("reassessment.csv"))).contains(",RQ-DOSE-001,", ",NOT_RUN,0,0,0,");
        assertThat(Files.readString(written.resolve("reassessment.json")))
                .contains("\"whyNot\" : \"its rows were counted");
    }

    @Test
    void rulesThatCannotBeAskedAreWrongUsage() throws IOException {
        Path rules = Files.createDirectories(folder.resolve("rules"));
        Files.writeString(rules.resolve("exam_dos.json"), "{}");

        assertThat(plenary("reassess", "--rules", rules.toString())).isEqualTo(Exit.WRONG_USAGE);
        assertThat(err.toString()).contains("has exam_dos.json, expected files of rules");
        assertThat(plenary("reassess", "abcdef", "--country", "XA")).isEqualTo(Exit.WRONG_USAGE);
        assertThat(err.toString()).contains("ID or FOLDER goes without --country and --edition");
    }
}
