package plenary.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Durable;
import plenary.schemas.check.Preflight;
import plenary.schemas.check.Wanted;
import plenary.schemas.finding.Language;

class CollectRestartTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Path sent = Path.of("");

    @BeforeEach
    void send() {
        sent = Sent.from("XA").withFacilities().withExams(400).to(folder.resolve("sent"));
        collect(folder.resolve("undisturbed"), Progress.SILENT);
    }

    private List<Outcome> collect(Path archive, Progress progress) {
        return collect(archive, sent, progress);
    }

    private static List<Outcome> collect(Path archive, Path sent, Progress progress) {
        return new Collect(new Archive(archive), progress, NOON, "", 1, 4096).run(List.of(sent), Optional.empty());
    }

    private static boolean isBlock(String stage) {
        return stage.equals("XA exam_dose: check and write");
    }

    private void assertSameAsUndisturbed(Path archive) {
        assertThat(Tree.of(archive.resolve("sealed"))).isEqualTo(Tree.of(folder.resolve("undisturbed/sealed")));
        assertThat(Tree.of(archive.resolve("returned"))).isEqualTo(Tree.of(folder.resolve("undisturbed/returned")));
        assertThat(Tree.of(archive.resolve("staging"))).isEmpty();
    }

    @Test
    void diskThatFailsIsSaidAndTheNextRunGoesOnAtTheBlock() {
        Path archive = folder.resolve("archive");
        assertThatThrownBy(() -> collect(archive, (stage, done, total) -> {
                    if (isBlock(stage) && done == 3) {
                        throw new UncheckedIOException("could not write", new IOException("No space left on device"));
                    }
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("could not write");
        AtomicInteger blocks = new AtomicInteger();

        collect(archive, (stage, done, total) -> {
            if (isBlock(stage)) {
                blocks.incrementAndGet();
            }
        });

        assertSameAsUndisturbed(archive);
        // The other blocks were finished; the third is asked for again, and found written.
        assertThat(blocks.get()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"XA exam_dose: check and write 2", "XA facility: check and write 1", "XA: sealed 1"})
    void killedRunReachesTheSameBytes(String where) throws Exception {
        Path archive = folder.resolve("archive");

        assertThat(runAndKill(archive, where)).isEqualTo(137);
        assertThat(archive.resolve("returned")).doesNotExist();
        collect(archive, Progress.SILENT);

        assertSameAsUndisturbed(archive);
    }

    @Test
    void killedRunGoesOnWithoutTheJobDatabase() throws Exception {
        Path archive = folder.resolve("archive");
        runAndKill(archive, "XA exam_dose: check and write 4");
        Files.delete(archive.resolve("jobs/XA.mv.db"));

        collect(archive, Progress.SILENT);

        assertSameAsUndisturbed(archive);
    }

    @Test
    void blockThatTheJobDatabaseHoldsForReadIsReadAgainWhenItIsNotThere() throws IOException {
        Path archive = folder.resolve("archive");
        assertThatThrownBy(() -> collect(archive, (stage, done, total) -> {
                    if (isBlock(stage)) {
                        throw new UncheckedIOException("could not write", new IOException("No space left on device"));
                    }
                }))
                .isInstanceOf(UncheckedIOException.class);
        // A run that goes on reads small tables anew; killed meanwhile, it leaves nothing of them.
        try (Stream<Path> all = Files.walk(archive.resolve("staging"))) {
            all.filter(path -> path.endsWith("block-0")).toList().forEach(Durable::remove);
        }

        collect(archive, Progress.SILENT);

        assertSameAsUndisturbed(archive);
    }

    @Test
    void workOfAnotherVersionIsBegunAnew() throws IOException {
        Path archive = folder.resolve("archive");
        assertThatThrownBy(() -> collect(archive, (stage, done, total) -> {
                    if (isBlock(stage) && done == 3) {
                        throw new UncheckedIOException("could not write", new IOException("No space left on device"));
                    }
                }))
                .isInstanceOf(UncheckedIOException.class);
        try (Stream<Path> all = Files.walk(archive.resolve("staging"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (file.endsWith(Collect.ATTEMPT)) {
                    Files.writeString(file, "of an earlier build");
                } else if (file.endsWith("outcome.json")) {
                    Files.writeString(file, "{\"form\": \"of then\"}");
                }
            }
        }

        collect(archive, Progress.SILENT);

        assertSameAsUndisturbed(archive);
    }

    @Test
    void runThatGoesOnAnswersInTheLanguageThatWasAskedFor() {
        Path archive = folder.resolve("archive");
        StringBuilder exams = new StringBuilder(Sent.EXAM_COLUMNS);
        IntStream.range(0, 300).forEach(i -> exams.append(Sent.exam(i, "F1", i == 20 ? -4 : 500)));
        Path wrong = Sent.from("XA")
                .withFacilities()
                .with("exam_dose", exams.toString())
                .to(folder.resolve("wrong"));
        Preflight.check(wrong, folder.resolve("home"), Wanted.in(Language.FR), Progress.SILENT);
        Collect broken = new Collect(
                new Archive(archive),
                (stage, done, total) -> {
                    if (isBlock(stage) && done == 3) {
                        throw new UncheckedIOException("could not write", new IOException("No space left on device"));
                    }
                },
                NOON,
                "",
                1,
                4096);
        assertThatThrownBy(() -> broken.in(Language.FR).run(List.of(wrong), Optional.empty()))
                .isInstanceOf(UncheckedIOException.class);

        Path returned = collect(archive, wrong, Progress.SILENT).get(0).returnedDir();

        for (String report : List.of("findings.json", "findings.csv", "findings.html")) {
            assertThat(returned.resolve(report))
                    .hasSameTextualContentAs(folder.resolve("home").resolve(report));
        }
    }

    private int runAndKill(Path archive, String where) throws IOException, InterruptedException {
        return KilledRun.of(archive, sent, "", where, folder);
    }
}
