package plenary.collect.readiness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.AuditLog;
import plenary.schemas.archive.Lease;

class ReadinessTest {

    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");
    private static final long MB = 1 << 20;
    private static final Machine AMPLE = new Machine(4096 * MB, folder -> 100_000 * MB, folder -> "one");

    @TempDir
    Path folder;

    private Archive archive = new Archive(Path.of(""));

    @BeforeEach
    void open() {
        archive = new Archive(folder.resolve("archive"));
    }

    private void require(Machine machine, long inputBytes) {
        require(machine, inputBytes, NOON, Optional.empty());
    }

    private void require(Machine machine, long inputBytes, Instant now, Optional<Path> edition) {
        new Readiness(archive, Clock.fixed(now, ZoneOffset.UTC), machine)
                .require(List.of(Stage.COLLECT), inputBytes, edition);
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> !file.equals(folder)).toList();
        }
    }

    @Test
    void whereNothingIsMissingNothingIsSaidAndNothingIsLeft() throws IOException {
        require(AMPLE, 1000 * MB);

        assertThat(files()).isEmpty();
    }

    @Test
    void diskHasFourTimesWhatIsToBeRead() {
        Machine four = new Machine(AMPLE.heapBytes(), place -> 400 * MB, AMPLE.disk());

        assertThatCode(() -> require(four, 100 * MB)).doesNotThrowAnyException();
        assertThatThrownBy(() -> require(four, 100 * MB + 1))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("nothing was done, since disk of " + archive.staging()
                        + ": found 400 MB free, expected 401 MB, 4 times the 101 MB to read;"
                        + " free space there, or name another --archive");
    }

    @Test
    void heapIsEnoughForTheStage() {
        Machine small = new Machine(199 * MB, AMPLE.freeBytes(), AMPLE.disk());

        assertThatThrownBy(() -> require(small, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "nothing was done, since memory for collect: found a heap of 199 MB, expected at least 200 MB;"
                                + " set PLENARY_HEAP, such as PLENARY_HEAP=2g");
        assertThatCode(() -> require(new Machine(200 * MB, AMPLE.freeBytes(), AMPLE.disk()), 0))
                .doesNotThrowAnyException();
    }

    @Test
    void fileInTheWayOfAFolderIsNamed() throws IOException {
        Files.createDirectories(archive.root());
        Files.writeString(archive.sealed(), "in the way");

        assertThatThrownBy(() -> require(AMPLE, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "nothing was done, since " + archive.sealed()
                                + ": found a file, expected a folder, or nothing; move the file away, or name another --archive");
    }

    @Test
    void folderInWhichNothingCanBeWrittenIsNamed() throws IOException {
        // Rights do not stop the superuser; a folder where the file that is tried would be stops everybody.
        Files.createDirectories(archive.editions().resolve(".probe/full"));

        assertThatThrownBy(() -> require(AMPLE, 0))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("nothing was done, since %s: found FileSystemException %s: Is a directory,"
                                .formatted(
                                        archive.editions(), archive.editions().resolve(".probe"))
                        + " expected a folder in which files can be written; look after the disk, then try again");
    }

    @Test
    void runsThatStartAtOnceDoNotStandInEachOthersWay() throws IOException {
        Files.createDirectories(archive.sealed());
        List<Path> folders = List.of(archive.sealed());

        assertThat(IntStream.range(0, 5000)
                        .parallel()
                        .mapToObj(run -> Folders.problems(folders))
                        .flatMap(List::stream)
                        .toList())
                .isEmpty();
    }

    @Test
    void allOfTheArchiveLiesOnOneDisk() throws IOException {
        Files.createDirectories(archive.sealed());
        Machine two = new Machine(
                AMPLE.heapBytes(), AMPLE.freeBytes(), place -> place.equals(archive.sealed()) ? "two" : "one");

        assertThatThrownBy(() -> require(two, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing was done, since %s: found another disk than that of %s,"
                                .formatted(archive.sealed(), archive.staging())
                        + " expected one disk for all of the archive, since finished folders are renamed;"
                        + " move it into the archive's own disk");
    }

    @Test
    void clockIsNotBeforeTheRelease() {
        assertThatThrownBy(() -> require(AMPLE, 0, Instant.parse("2025-12-31T23:59:59Z"), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing was done, since clock: found 2025-12-31T23:59:59Z, expected a time after"
                        + " 2026-01-01T00:00:00Z; set the clock of this machine");
        assertThatCode(() -> require(AMPLE, 0, Instant.parse("2026-01-01T00:00:00Z"), Optional.empty()))
                .doesNotThrowAnyException();
    }

    @Test
    void clockIsNotAMinuteBeforeWhatWasRecorded() {
        AuditLog log = new AuditLog(archive.auditOfCountry("XA"), Clock.fixed(NOON, ZoneOffset.UTC));
        Lease.whileHolding(
                archive.leaseOfCountry("XA"),
                Progress.SILENT,
                lease -> log.append(lease, "RECEIVED", "drop/d", "Ann", Map.of()));

        assertThatCode(() -> require(AMPLE, 0, NOON.minusSeconds(60), Optional.empty()))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> require(AMPLE, 0, NOON.minusSeconds(61), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("nothing was done, since clock: found 2026-03-01T11:58:59Z, expected a time after"
                        + " 2026-03-01T12:00:00Z, when something was recorded in %s; set the clock of this machine"
                                .formatted(log.folder()));
    }

    @Test
    void allProblemsAreSaidAtOnce() throws IOException {
        Files.createDirectories(archive.root());
        Files.writeString(archive.sealed(), "in the way");
        Path none = folder.resolve("conf/editions/none.yaml");
        List<Path> before = files();

        assertThatThrownBy(() ->
                        require(new Machine(100 * MB, place -> 0, AMPLE.disk()), MB, Instant.EPOCH, Optional.of(none)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("""
                        nothing was done, since 5 things are wrong:
                          there is no edition none: found no file %s, expected the file of an edition; name another, or another --conf
                          memory for collect: found a heap of 100 MB, expected at least 200 MB; set PLENARY_HEAP, such as PLENARY_HEAP=2g
                          %s: found a file, expected a folder, or nothing; move the file away, or name another --archive
                          disk of %s: found 0 MB free, expected 4 MB, 4 times the 1 MB to read; free space there, or name another --archive
                          clock: found 1970-01-01T00:00:00Z, expected a time after 2026-01-01T00:00:00Z; set the clock of this machine""".formatted(none, archive.sealed(), archive.staging()));
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void mistakeInTheFileOfTheEditionIsOneOfTheProblems() throws IOException {
        Path edition = folder.resolve("summit.yaml");
        Files.writeString(edition, "id: other\n");

        assertThatThrownBy(() -> require(AMPLE, 0, NOON, Optional.of(edition)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("nothing was done, since edition summit: found " + edition + ": ")
                .hasMessageContaining("id is 'other', expected the name of the file, 'summit'");
    }

    @Test
    void whatIsReadIsWhatWasNotCollectedYet() throws IOException {
        write(archive.drop("XA", "one").resolve("facility.csv"), 1000);
        write(archive.drop("XA", "two").resolve("facility.csv"), 500);
        write(archive.returned("XA", "two").resolve("collected.json"), 1);
        Path sent = folder.resolve("sent");
        write(sent.resolve("datapackage.json"), 30);
        write(sent.resolve("facility.csv"), 70);

        assertThat(InputBytes.toCollect(archive, List.of())).isEqualTo(1000);
        assertThat(InputBytes.toCollect(archive, List.of(sent))).isEqualTo(100);
        assertThat(InputBytes.toCollect(archive, List.of(sent.resolve("datapackage.json"))))
                .isEqualTo(100);
        assertThat(InputBytes.toCompute(archive, "summit")).isZero();
    }

    private static void write(Path file, int bytes) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.write(file, new byte[bytes]);
    }
}
