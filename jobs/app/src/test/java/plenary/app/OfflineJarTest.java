package plenary.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.schemas.command.Exit;

/** The jar that stewards run at home, as a process, beside the command and the central run. */
class OfflineJarTest {

    private static final Path SCHEMAS = Path.of("../../schemas");
    private static final Path JAR = SCHEMAS.resolve("target/plenary-check.jar");
    private static final List<String> REPORTS =
            List.of("findings.json", "findings.csv", "findings.html", "validation-report.json");

    @TempDir
    private Path folder;

    /** What a process or a command said, and its exit code. */
    private record Answer(int code, String out, String err) {}

    static Stream<String> submissions() throws IOException {
        try (Stream<Path> examples = Files.list(SCHEMAS.resolve("examples"))) {
            return Stream.concat(
                    examples.map(example -> "examples/" + example.getFileName()).sorted().toList().stream(),
                    Stream.of(
                            "submission/package/cases/one-bad-table-among-good-ones",
                            "submission/package/cases/descriptor-cut-off",
                            "submission/package/cases/registry-described",
                            "submission/exam_dose/cases/formula-in-a-text/exam_dose.csv",
                            "submission/exam_dose/cases/more-faults-than-are-shown/exam_dose.csv"));
        }
    }

    @ParameterizedTest
    @MethodSource("submissions")
    void jarSaysAndWritesWhatTheCommandSaysAndWrites(String submission) throws Exception {
        saidByBoth(submission);
    }

    @Test
    void jarAndCommandSpeakTheSameLanguage() throws Exception {
        Answer both = saidByBoth("submission/package/cases/one-bad-table-among-good-ones", "--language", "fr");

        assertThat(both.out()).contains("Partiellement accepté");
        assertThat(both.code()).isEqualTo(Exit.FINDINGS);
    }

    @ParameterizedTest
    @CsvSource({
        "examples/complete-national, en",
        "submission/package/cases/one-bad-table-among-good-ones, fr",
        "submission/package/cases/years-unlike-each-other, de"
    })
    void centralRunReportsWhatTheJarReported(String submission, String language) throws Exception {
        String sent = SCHEMAS.resolve(submission).toString();
        Path archive = folder.resolve("archive");

        jar(
                List.of(),
                sent,
                "--language",
                language,
                "--out",
                folder.resolve("home").toString());
        command("collect", sent, "--language", language, "--archive", archive.toString());

        try (Stream<Path> folders = Files.walk(archive.resolve("returned"))) {
            Path returned = folders.filter(file -> Files.exists(file.resolve("findings.html")))
                    .findFirst()
                    .orElseThrow();
            assertSameReports(folder.resolve("home"), returned);
        }
    }

    @Test
    void whatChangedIsToldAlikeByJarCommandAndCentralRun() throws Exception {
        String submission = "submission/package/cases/years-unlike-each-other";
        Path before = Files.createDirectories(folder.resolve("before"));
        for (String name : List.of("datapackage.json", "facility.csv", "procedure_volume.csv", "exam_dose.csv")) {
            List<String> lines = Files.readAllLines(SCHEMAS.resolve(submission).resolve(name));
            // Without the second half of the examinations.
            Files.write(before.resolve(name), lines.subList(0, Math.min(31, lines.size())));
        }
        String archive = folder.resolve("archive").toString();

        Answer both = saidByBoth(submission, "--since", before.toString(), "--language", "fr");
        command("collect", before.toString(), "--archive", archive);
        command("collect", SCHEMAS.resolve(submission).toString(), "--language", "fr", "--archive", archive);

        assertThat(both.code()).isEqualTo(Exit.DONE);
        assertThat(both.out()).contains("Depuis l'envoi précédent").contains("changes.html");
        for (String name : List.of("changes.json", "changes.html")) {
            byte[] told = Files.readAllBytes(folder.resolve("home").resolve(name));
            assertThat(folder.resolve("command").resolve(name)).hasBinaryContent(told);
            try (Stream<Path> returned = Files.walk(Path.of(archive, "returned"))) {
                assertThat(returned.filter(file -> file.endsWith(name)))
                        .singleElement()
                        .satisfies(file -> assertThat(file).hasBinaryContent(told));
            }
        }
    }

    @Test
    void reportDependsNeitherOnTheLanguageNorOnTheTimeOfTheMachine() throws Exception {
        String sent = SCHEMAS.resolve("examples/semicolon-decimal-comma").toString();
        List<String> elsewhere = List.of(
                "-Duser.language=tr",
                "-Duser.country=TR",
                "-Duser.timezone=Pacific/Apia",
                "-Dfile.encoding=ISO-8859-1");

        Answer there = jar(elsewhere, sent, "--out", folder.resolve("there").toString());
        Answer here = jar(List.of(), sent, "--out", folder.resolve("here").toString());

        assertThat(there.code()).isEqualTo(here.code());
        assertSameReports(folder.resolve("there"), folder.resolve("here"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "--foo",
                "--foo=1 x",
                "--foo --bar x",
                "x --out",
                "x --out a --out b",
                "--language it",
                "--language it --foo x",
                "x --language",
                "x --language fr --language de",
                "x --language fr --language it",
                "x --since",
                "x --since a --since b",
                "../../schemas/examples/aggregate-only --since no-such-submission",
                "../../schemas/examples/aggregate-only --since ../../schemas/examples/complete-national",
                "no-such-submission",
                "no-such-submission --archive nowhere --conf=nowhere",
                "-- no-such-submission"
            })
    void wrongUsageIsToldInTheSameWords(String line) throws Exception {
        String[] words = line.isEmpty() ? new String[0] : line.split(" ");

        Answer home = jar(List.of(), words);
        Answer command =
                command(Stream.concat(Stream.of("check"), Stream.of(words)).toArray(String[]::new));

        assertThat(lastLine(home.err(), "plenary: ")).isEqualTo(lastLine(command.err(), "plenary: "));
        assertThat(home.code()).isEqualTo(command.code()).isEqualTo(Exit.WRONG_USAGE);
        assertThat(home.out()).isEqualTo(command.out()).isEmpty();
    }

    @Test
    void secondSubmissionIsWrongUsage() throws Exception {
        assertThat(jar(List.of(), "x", "y"))
                .isEqualTo(new Answer(
                        Exit.WRONG_USAGE,
                        "",
                        "plenary: Unmatched argument: 'y'\nTry 'java -jar plenary-check.jar --help'.\n"));
    }

    @Test
    void placeThatCannotBeWrittenIsToTryAgainWithOneLineAndAStackTraceOnlyOnDemand() throws Exception {
        String sent = SCHEMAS.resolve("examples/aggregate-only").toString();
        Path file = Files.writeString(folder.resolve("file"), "");
        String out = file.resolve("out").toString();

        Answer quiet = jar(List.of(), sent, "--out", out);
        Answer loud = jar(List.of(), sent, "--out", out, "--debug");

        assertThat(quiet.code()).isEqualTo(loud.code()).isEqualTo(Exit.TRY_AGAIN);
        assertThat(quiet.err().lines()).hasSize(1);
        assertThat(quiet.err()).startsWith("plenary: could not ").contains(out);
        assertThat(loud.err()).contains("\tat plenary.schemas.").endsWith(quiet.err());
    }

    @Test
    void helpAndVersionAreDone() throws Exception {
        Answer help = jar(List.of(), "--help");

        assertThat(help.code()).isEqualTo(Exit.DONE);
        assertThat(help.out()).contains("SUBMISSION", "--out", "--debug", "75", "70");
        assertThat(jar(List.of(), "-V").out()).matches("plenary-check [0-9.]+\ncontract [0-9.]+\n");
    }

    @Test
    void hasNoClassOfSparkSpringOrHadoopNorOfTheJobs() throws IOException {
        TreeSet<String> libraries = new TreeSet<>();
        for (String name : entries()) {
            if (name.endsWith(".class")) {
                String type = name.replaceFirst("^META-INF/versions/\\d+/", "");
                libraries.add(type.split("/")[0] + "/" + type.split("/")[1]);
            }
        }
        assertThat(libraries)
                .containsExactly("com/fasterxml", "de/siegmar", "org/apache", "plenary/schemas", "tools/jackson");
        assertThat(entries().stream().filter(name -> name.contains("org/apache/") && name.endsWith(".class")))
                .isNotEmpty()
                .allMatch(name -> name.contains("org/apache/commons/"));
    }

    @Test
    void keepsTheLicenceAndNoticeOfEveryLibraryAndItsServices() throws IOException {
        String kept = text("META-INF/LICENSE")
                + text("META-INF/LICENSE.txt")
                + text("META-INF/NOTICE")
                + text("META-INF/NOTICE.txt");
        assertThat(kept)
                .contains("Oliver Siegmar", "MIT License")
                .contains("Jackson JSON processor")
                .contains(
                        "Apache Commons Compress", "Apache Commons IO", "Apache Commons Codec", "Apache Commons Lang");
        assertThat(entries())
                .contains("LICENSE", "META-INF/FastDoubleParser-LICENSE", "META-INF/Schubfach-LICENSE")
                .contains("META-INF/services/tools.jackson.core.TokenStreamFactory")
                .contains("META-INF/services/tools.jackson.databind.ObjectMapper");
    }

    private static void assertSameReports(Path a, Path b) throws IOException {
        assertThat(copies(a)).isEqualTo(copies(b));
        for (String report : Stream.concat(REPORTS.stream(), copies(a).stream()).toList()) {
            assertThat(Files.mismatch(a.resolve(report), b.resolve(report)))
                    .as(report)
                    .isEqualTo(-1);
        }
    }

    /** Paths of the annotated copies. */
    private static List<String> copies(Path out) throws IOException {
        Path copies = out.resolve("annotated");
        if (!Files.exists(copies)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(copies)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> out.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void bothLeaveOutTheCopiesThatNobodyWants() throws Exception {
        saidByBoth("submission/exam_dose/cases/formula-in-a-text/exam_dose.csv", "--no-annotated");

        assertThat(copies(folder.resolve("home"))).isEmpty();
    }

    /** What the jar says of a check into the folder {@code home}; the command says and writes the same. */
    private Answer saidByBoth(String submission, String... options) throws Exception {
        List<String> words = new ArrayList<>(List.of(SCHEMAS.resolve(submission).toString()));
        words.addAll(List.of(options));
        words.add("--out");
        words.add(folder.resolve("home").toString());
        Answer home = jar(List.of(), words.toArray(String[]::new));
        words.set(words.size() - 1, folder.resolve("command").toString());
        words.add(0, "check");
        Answer command = command(words.toArray(String[]::new));

        assertThat(home.out().replace(folder.resolve("home").toString(), "OUT"))
                .isEqualTo(command.out().replace(folder.resolve("command").toString(), "OUT"));
        assertThat(home.err()).isEqualTo(command.err());
        assertThat(home.code()).isEqualTo(command.code());
        assertSameReports(folder.resolve("home"), folder.resolve("command"));
        return home;
    }

    /** The line that tells; help and hints are around it. */
    private static String lastLine(String text, String start) {
        return text.lines()
                .filter(line -> line.startsWith(start))
                .reduce((first, second) -> second)
                .orElse(text);
    }

    private static List<String> entries() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return jar.stream().map(JarEntry::getName).toList();
        }
    }

    private static String text(String entry) throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            return new String(jar.getInputStream(jar.getEntry(entry)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static Answer command(String... words) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int code = Plenary.run(new PrintWriter(out, true), new PrintWriter(err, true), words);
        return new Answer(code, out.toString(), err.toString());
    }

    private Answer jar(List<String> machine, String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(machine);
        line.addAll(List.of("-jar", JAR.toString()));
        line.addAll(List.of(words));
        Path out = folder.resolve("stdout");
        Path err = folder.resolve("stderr");
        int code = new ProcessBuilder(line)
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        return new Answer(code, Files.readString(out), Files.readString(err));
    }
}
