package plenary.collect;

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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;

class ReadinessTest {

    private static final Clock NOON = at("2026-03-01T12:00:00Z");
    private static final long MEBIBYTE = 1 << 20;

    @TempDir
    Path folder;

    private Archive archive = new Archive(Path.of(""));

    @BeforeEach
    void open() {
        archive = new Archive(folder.resolve("archive"));
    }

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    private void require(long heap, long room, Clock clock) {
        new Readiness(heap * MEBIBYTE, anywhere -> room * MEBIBYTE, clock)
                .require(archive, "collect", 192 * MEBIBYTE, 10 * MEBIBYTE);
    }

    @Test
    void justEnoughOfEverythingIsEnoughAndLeavesNothingBehind() throws IOException {
        assertThatCode(() -> require(192, 40, NOON)).doesNotThrowAnyException();
        assertThat(Tree.of(archive.root())).isEqualTo(Map.of());
    }

    @Test
    void roomIsFourTimesTheInput() {
        assertThatThrownBy(() -> require(192, 39, NOON))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(
                        "not ready for collect: the disk of %s has room for 39.0 MiB, expected 40.0 MiB (4 times the input): make room"
                                .formatted(archive.staging()));
    }

    @Test
    void allProblemsAreSaidAtOnce() throws IOException {
        Files.writeString(archive.root(), "a file in the way");

        assertThatThrownBy(() -> require(100, 39, NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "not ready for collect: memory is 100.0 MiB, expected at least 192.0 MiB (java -Xmx); cannot write to %s (FileAlreadyExistsException): give this account the right to, or name another --archive; cannot write to %s (FileSystemException): give this account the right to, or name another --archive"
                                .formatted(archive.root(), archive.staging()));
    }

    @Test
    void clockBeforeTheLastEntryOfTheAuditLogIsWrong() {
        collectAt(NOON);

        assertThatCode(() -> require(192, 40, at("2026-03-01T11:56:00Z"))).doesNotThrowAnyException();
        assertThatThrownBy(() -> require(192, 40, at("2026-03-01T11:54:00Z")))
                .hasMessage(
                        "not ready for collect: the clock says 2026-03-01T11:54:00Z, but the archive was written to at 2026-03-01T12:00:00Z: set the clock");
    }

    @Test
    void whatWasCollectedIsNotCountedAgain() {
        collectAt(NOON);

        assertThat(Readiness.bytesToCollect(archive, List.of())).isZero();
        assertThat(Readiness.bytesToCollect(archive, List.of(folder.resolve("sent"))))
                .isPositive();
    }

    private void collectAt(Clock clock) {
        Path sent = Sent.from("XA").withFacilities().to(folder.resolve("sent"));
        new Collect(archive, Progress.SILENT, clock, "", 1, 1 << 20).run(List.of(sent), Optional.empty());
    }
}
