package plenary.collect.edition;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.AuditEntry;
import plenary.schemas.archive.Contents;

class PublishTest {

    private static final Clock NOON = at("2026-03-01T12:00:00Z");

    @TempDir
    Path folder;

    private Archive archive = new Archive(Path.of(""));
    private Path conf = Path.of("");

    private static Clock at(String instant) {
        return Clock.fixed(Instant.parse(instant), ZoneOffset.UTC);
    }

    @BeforeEach
    void decide() throws IOException {
        archive = new Archive(folder.resolve("archive"));
        conf = folder.resolve("conf");
        decide("");
    }

    private void decide(String more) throws IOException {
        Path file = conf.resolve("editions/summit.yaml");
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, """
                id: summit
                title: Summit of 2026
                first-day: 2025-01-01
                last-day: 2025-12-31
                countries: [XA]
                """ + more);
    }

    /** A revision with tables and report, which hold nothing. */
    private int revision() throws IOException {
        int revision = Freeze.freeze(archive, conf, "summit", NOON).revision();
        for (Path place : List.of(archive.tables("summit", revision), archive.report("summit", revision))) {
            Contents.publish(Files.createDirectories(archive.staging().resolve("made")), place);
        }
        return revision;
    }

    @Test
    void readersSeeARevisionOnlyOnceItIsPublished() throws IOException {
        revision();
        assertThat(Publish.current(archive, "summit")).isEmpty();

        assertThat(Publish.publish(archive, "summit", 1, NOON)).isEmpty();

        assertThat(Publish.current(archive, "summit")).hasValue(1);
        assertThat(archive.current("summit")).hasContent("r1\n");
        assertThat(Publish.log(archive, "summit", NOON).entries())
                .extracting(AuditEntry::event)
                .containsExactly("FROZEN", "PUBLISHED");
    }

    @Test
    void revisionThatIsNotThereOrNotCompleteIsRefused() throws IOException {
        Freeze.freeze(archive, conf, "summit", NOON);
        assertRefused(2, "edition summit has no revision 2");
        assertRefused(1, "edition summit r1 has no tables yet; run: plenary indicators summit");

        Files.createDirectories(archive.tables("summit", 1));
        assertRefused(1, "edition summit r1 has no tables yet; run: plenary indicators summit");

        Contents.publish(Files.createDirectories(archive.staging().resolve("t")), archive.tables("summit", 1));
        assertRefused(1, "edition summit r1 has no report yet; run: plenary report summit");
    }

    private void assertRefused(int revision, String message) {
        assertThatThrownBy(() -> Publish.publish(archive, "summit", revision, NOON))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void embargoHoldsUntilItsInstantAndNotLonger() throws IOException {
        decide("embargo: 2026-05-01T09:00:00Z\n");
        revision();

        assertThat(Publish.publish(archive, "summit", 1, at("2026-05-01T08:59:59Z")))
                .hasValue("under embargo until 2026-05-01T09:00:00Z");
        assertThat(Publish.current(archive, "summit")).isEmpty();

        assertThat(Publish.publish(archive, "summit", 1, at("2026-05-01T09:00:00Z")))
                .isEmpty();
        assertThat(Publish.current(archive, "summit")).hasValue(1);
    }

    @Test
    void nothingIsPublishedWhileCountriesMayObject() throws IOException {
        decide("consultation: {from: 2026-03-01, to: 2026-03-15}\n");
        revision();

        assertThat(Publish.publish(archive, "summit", 1, at("2026-03-15T23:59:59Z")))
                .hasValue("countries may object until 2026-03-15");
        assertThat(Publish.publish(archive, "summit", 1, at("2026-03-16T00:00:00Z")))
                .isEmpty();
    }

    @Test
    void olderRevisionNeverTakesThePlaceOfANewerOne() throws IOException {
        revision();
        decide("deadline: 2026-02-01\n");
        assertThat(revision()).isEqualTo(2);
        Publish.publish(archive, "summit", 2, NOON);

        assertRefused(1, "readers of edition summit see r2; r1 is older");
        assertThat(Publish.current(archive, "summit")).hasValue(2);
    }

    @Test
    void revisionSaysWhichOneItCorrects() throws IOException {
        revision();
        Publish.publish(archive, "summit", 1, NOON);
        decide("deadline: 2026-02-01\n");

        assertThat(Freeze.freeze(archive, conf, "summit", NOON).corrects()).isEqualTo(1);
    }

    @Test
    void threeWritersThatRaceLeaveTheNewestAndAWholeLog() throws Exception {
        for (int number = 1; number <= 3; number++) {
            decide("deadline: 2026-02-0" + number + "\n");
            assertThat(revision()).isEqualTo(number);
        }
        ExecutorService writers = Executors.newFixedThreadPool(3);
        List<Callable<Object>> work = new ArrayList<>();
        for (int writer = 0; writer < 3; writer++) {
            int revision = 3 - writer;
            work.add(() -> {
                for (int i = 0; i < 20; i++) {
                    try {
                        Publish.publish(archive, "summit", revision, NOON);
                    } catch (IllegalArgumentException older) {
                        assertThat(older).hasMessageMatching("readers of edition summit see r[23]; r[12] is older");
                    }
                    assertThat(Publish.current(archive, "summit")).isPresent();
                }
                return revision;
            });
        }
        for (Future<Object> writer : writers.invokeAll(work)) {
            writer.get();
        }
        writers.shutdown();

        assertThat(Publish.current(archive, "summit")).hasValue(3);
        assertThat(Publish.log(archive, "summit", NOON).faults()).isEmpty();
    }
}
