package plenary.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.collect.Collect;
import plenary.collect.edition.Freeze;
import plenary.collect.edition.Publish;
import plenary.faults.Disk;
import plenary.faults.DiskHadoop;
import plenary.faults.EveryOperation;
import plenary.faults.EveryOperation.Tried;
import plenary.faults.Fault;
import plenary.faults.Points;
import plenary.faults.Tree;
import plenary.indicators.IndicatorsJob;
import plenary.indicators.Sessions;
import plenary.reports.Report;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;

/**
 * The disk fails at every operation of a command, in every way: the archive is then the old or the new one, and the same
 * command makes it the new one. The job database is not on this disk; it may be lost at any time, which other tests do.
 */
class FaultTest {

    /** In a build a point in so many, another one for each kind of fault; {@code jobs/bin/torture} tries all. */
    private static final boolean ALL = Boolean.getBoolean("plenary.torture");

    private static final Clock NOON = AtNoon.NOON;
    private static final long BLOCK_BYTES = 4096;
    private static final List<String> COUNTRIES = List.of("XA", "XB");

    @TempDir
    private static Path folder;

    private static Path conf = Path.of("");
    private static Path collected = Path.of("");
    private static Path frozen = Path.of("");
    private static Path computed = Path.of("");

    /** Each command starts from what the one before it left. */
    @BeforeAll
    static void prepare() throws IOException {
        System.setProperty("spark.hadoop.fs.file.impl", DiskHadoop.class.getName());
        conf = TestConf.write(folder.resolve("conf"), List.of("completeness"), COUNTRIES);
        collected = after("collected", Files.createDirectories(nothing()), disk -> collect(disk, "XA", "XB"));
        frozen = after("frozen", collected, FaultTest::edition);
        computed = after("computed", frozen, FaultTest::indicators);
    }

    @AfterAll
    static void stop() {
        System.clearProperty("spark.hadoop.fs.file.impl");
        DiskHadoop.use(new Disk());
        SparkSession.getActiveSession().foreach(spark -> {
            spark.stop();
            return null;
        });
    }

    private static Path after(String name, Path before, Consumer<Disk> command) {
        Tree.copy(before, archive());
        command.accept(new Disk());
        Path after = folder.resolve(name);
        Tree.copy(archive(), after);
        Tree.delete(archive());
        return after;
    }

    private static Path archive() {
        return folder.resolve("archive");
    }

    private static Archive archive(Disk disk) {
        return new Archive(disk.at(archive()));
    }

    private static void collect(Disk disk, String... countries) {
        collect(disk, sent(countries));
    }

    private static List<Path> sent(String... countries) {
        List<Path> sent = new ArrayList<>();
        for (String country : countries) {
            Path drop = folder.resolve("sent-" + country);
            if (!Files.exists(drop)) {
                SentCountry.write(drop, country, "2025", 60);
            }
            sent.add(drop);
        }
        return sent;
    }

    private static void collect(Disk disk, List<Path> sent) {
        List<Path> here = sent.stream().map(disk::at).toList();
        String database = "jdbc:h2:mem:faults;DB_CLOSE_DELAY=-1";
        new Collect(archive(disk), Progress.SILENT, NOON, database, 1, BLOCK_BYTES).run(here, Optional.empty());
    }

    private static void edition(Disk disk) {
        Freeze.freeze(archive(disk), disk.at(conf), TestConf.EDITION, NOON);
    }

    private static void indicators(Disk disk) {
        DiskHadoop.use(disk);
        Archive archive = archive(disk);
        SparkSession spark = Sessions.open("local[1]");
        IndicatorsJob.run(spark, archive, TestConf.EDITION, Progress.SILENT);
    }

    private static void report(Disk disk) {
        Archive archive = archive(disk);
        Report.write(archive, TestConf.EDITION, Progress.SILENT);
        Publish.publish(archive, TestConf.EDITION, 1, NOON);
    }

    @Test
    void collectLeavesTheOldOrTheNewArchive() {
        assertHeld(new EveryOperation("collect", nothing(), archive(), disk -> collect(disk, "XA")), 10);
    }

    @Test
    void collectOfAZipLeavesTheOldOrTheNewArchive() {
        Path zip = SentCountry.zip(
                SentCountry.write(folder.resolve("to-zip"), "XA", "2025", 60), folder.resolve("sent.zip"));

        assertHeld(new EveryOperation("collect zip", nothing(), archive(), disk -> collect(disk, List.of(zip))), 50);
    }

    @Test
    void collectOfAnotherFileInPlaceOfOneLeavesTheOldOrTheNewArchive() {
        Path changed = folder.resolve("changed");
        Tree.copy(collected, changed);
        SentCountry.write(onlyDrop(changed.resolve("inbox/XA")), "XA", "2025", 90);

        assertHeld(new EveryOperation("collect again", changed, archive(), disk -> collect(disk, List.of())), 50);
    }

    @Test
    void editionLeavesTheOldOrTheNewArchive() {
        assertHeld(new EveryOperation("edition", collected, archive(), FaultTest::edition), 3);
    }

    @Test
    void indicatorsLeaveTheOldOrTheNewArchive() {
        assertHeld(new EveryOperation("indicators", frozen, archive(), FaultTest::indicators), 200);
    }

    @Test
    void reportLeavesTheOldOrTheNewArchive() {
        assertHeld(new EveryOperation("report", computed, archive(), FaultTest::report), 60);
    }

    private static Path nothing() {
        return folder.resolve("nothing");
    }

    private static Path onlyDrop(Path country) {
        try (Stream<Path> drops = Files.list(country)) {
            return drops.findFirst().orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param stride of the points that a build tries */
    private static void assertHeld(EveryOperation every, int stride) {
        List<Tried> tried = new ArrayList<>();
        int step = Integer.getInteger("plenary.faults.stride", ALL ? 1 : stride);
        int offset = Integer.getInteger("plenary.faults.offset", 0);
        for (Fault fault : Fault.values()) {
            tried.add(every.with(fault, step, offset));
        }
        Points.tell(tried.stream().map(Tried::toString).toList());
        assertThat(tried.stream().flatMap(kind -> kind.violations().stream())).isEmpty();
    }
}
