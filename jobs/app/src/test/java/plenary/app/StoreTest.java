package plenary.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import plenary.collect.edition.Publish;
import plenary.faults.Points;
import plenary.faults.Tree;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Contents;
import plenary.schemas.archive.Durable;
import plenary.schemas.command.Exit;
import plenary.store.S3Server;

/**
 * An archive in an object store has the bytes of one in a folder, and readers see no half of a revision, whenever the
 * process that publishes it is killed.
 */
class StoreTest {

    private static final boolean ALL = Boolean.getBoolean("plenary.torture");
    private static final int ROUNDS = ALL ? Integer.getInteger("plenary.torture.rounds", 40) : 1;
    private static final long SEED = Long.getLong("plenary.torture.seed", 1);
    private static final int LONGEST_WAIT_MILLIS = 300;
    private static final int CORRECTED = 2;

    @TempDir
    private static Path folder;

    private static Path bucket = Path.of("");
    private static Path conf = Path.of("");

    private final Archive store = new Archive(bucket.resolve(UUID.randomUUID().toString()));
    private final Archive local = new Archive(folder.resolve("local"));

    @BeforeAll
    static void connect() throws IOException {
        Map<String, String> settings = S3Server.running().settings();
        bucket =
                FileSystems.newFileSystem(URI.create("s3a://plenary"), settings).getPath("/");
        conf = TestConf.write(folder.resolve("conf"), List.of("completeness"), List.of("XA", "XB"));
        // Processes are told where the store is as everybody tells them.
        String properties = settings.entrySet().stream()
                .map(each -> "<property><name>%s</name><value>%s</value></property>"
                        .formatted(each.getKey(), each.getValue()))
                .collect(Collectors.joining());
        Files.writeString(folder.resolve("core-site.xml"), "<configuration>" + properties + "</configuration>");
    }

    @AfterEach
    void tidy() {
        Tree.delete(local.root());
        Tree.delete(store.work());
    }

    @Test
    void anEditionHasTheBytesOfALocalOneHoweverOftenItsPublicationIsKilled() {
        send("XA", 60);
        send("XB", 60);
        run(store, "run", TestConf.EDITION, conf);
        copyInbox();
        run(local, "run", TestConf.EDITION, conf);
        assertThat(Tree.differences(files(store), files(local))).isEmpty();

        send("XB", 90);
        copyInbox();
        run(local, "run", TestConf.EDITION, conf);
        assertHeld(files(local));
    }

    /** Kills what makes the second revision, again and again; in a build the part of it that needs no Spark. */
    private void assertHeld(Map<String, String> expected) {
        Random random = new Random(SEED);
        Map<String, Integer> kills = new TreeMap<>();
        List<String> violations = new ArrayList<>();
        Set<Path> before = Set.copyOf(Durable.filesUnder(store.root()));
        for (int round = 0; round < ROUNDS; round++) {
            restore(before);
            if (!ALL) {
                run(store, "collect", "--edition=" + TestConf.EDITION, conf);
                run(store, "edition", TestConf.EDITION, conf);
                run(store, "indicators", TestConf.EDITION, conf);
            }
            for (Path place : ALL ? published() : List.of(report(), report())) {
                if (isKilled(ALL ? "run" : "report", place, random.nextInt(LONGEST_WAIT_MILLIS))) {
                    String seen = Contents.isComplete(place) ? " whole" : " half";
                    kills.merge(place.getFileName() + seen, 1, Integer::sum);
                }
                violations.addAll(halves());
            }
            run(store, "run", TestConf.EDITION, conf);
            violations.addAll(Tree.differences(files(store), expected));
        }
        Points.tell(List.of("kill -9 while publishing to a store in %d rounds: %s, %d violations"
                .formatted(ROUNDS, kills, violations.size())));
        assertThat(violations).isEmpty();
    }

    /** In the order in which a run publishes them. */
    private List<Path> published() {
        return List.of(
                store.countries(TestConf.EDITION, CORRECTED), store.tables(TestConf.EDITION, CORRECTED), report());
    }

    private Path report() {
        return store.report(TestConf.EDITION, CORRECTED);
    }

    /** Whether a command was killed, some time after it began to change a folder, and had not ended before. */
    private boolean isKilled(String command, Path place, int afterMillis) {
        List<Path> before = Durable.filesUnder(place);
        Process process = AtNoon.start(
                folder.resolve("log"),
                Map.of("HADOOP_CONF_DIR", folder.toString()),
                command,
                TestConf.EDITION,
                "--archive",
                store.root().toString(),
                "--conf",
                conf.toString());
        try {
            while (process.isAlive() && isAsBefore(place, before)) {
                Thread.onSpinWait();
            }
            boolean isDone = process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            return !isDone;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** A folder that goes while it is listed is not as it was. */
    private static boolean isAsBefore(Path place, List<Path> before) {
        try {
            return Durable.filesUnder(place).equals(before);
        } catch (UncheckedIOException gone) {
            return false;
        }
    }

    /** What readers see that is not whole: a folder that says it is, or one of the revision that is current. */
    private List<String> halves() {
        List<String> halves = new ArrayList<>();
        int current = Publish.current(store, TestConf.EDITION).orElse(0);
        for (Path place : published()) {
            boolean isComplete = Contents.isComplete(place);
            if (isComplete && !Contents.read(place).equals(Contents.of(place))) {
                halves.add(place + " is not as it says");
            }
            if (!isComplete && current == CORRECTED) {
                halves.add(place + " is current and not complete");
            }
        }
        return halves;
    }

    @Test
    @EnabledIfSystemProperty(named = "plenary.torture", matches = "true")
    void theDemonstrationHasTheBytesOfALocalOne() {
        Path installed = Path.of("../../conf");
        run(store, "demo", "--exams=30000", installed);
        copyInbox();
        run(local, "demo", "--exams=30000", installed);

        assertThat(Tree.differences(files(store), files(local))).isEmpty();
    }

    private static void run(Archive archive, String command, String argument, Path conf) {
        StringWriter said = new StringWriter();
        PrintWriter out = new PrintWriter(said, true);
        int exitCode = Plenary.run(
                AtNoon.NOON,
                out,
                out,
                command,
                argument,
                "--archive",
                archive.root().toString(),
                "--conf",
                conf.toString());
        assertThat(exitCode).as(said.toString()).isLessThanOrEqualTo(Exit.FINDINGS);
    }

    /** Lays a submission into the inbox of the store. */
    private void send(String country, int exams) {
        Path sent = SentCountry.write(folder.resolve("sent"), country, "2025", exams);
        for (Path file : Durable.filesOf(sent)) {
            copy(
                    file,
                    store.drop(country, "with-" + exams)
                            .resolve(file.getFileName().toString()));
        }
    }

    /** The same submissions at the same times: when something was received is told in tables. */
    private void copyInbox() {
        for (Path file : Durable.filesUnder(store.inbox())) {
            Path target = local.root().resolve(store.root().relativize(file).toString());
            if (!Files.exists(target)) {
                copy(file, target);
            }
        }
    }

    /** The time of a copy is that of the original, where times can be set, and so is that of its folder. */
    private static void copy(Path file, Path target) {
        try {
            Files.createDirectories(target.getParent());
            Files.copy(file, target);
            if (Durable.isLocal(target)) {
                FileTime time = Files.getLastModifiedTime(file);
                Files.setLastModifiedTime(target, time);
                Files.setLastModifiedTime(target.getParent(), time);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not copy " + file, e);
        }
    }

    /** Takes away what was added; the one file that is written again names the first revision. */
    private void restore(Set<Path> before) {
        Durable.write(store.current(TestConf.EDITION), "r1\n".getBytes(StandardCharsets.UTF_8));
        Durable.filesUnder(store.root()).stream()
                .filter(file -> !before.contains(file))
                .forEach(Durable::remove);
        Tree.delete(store.work());
    }

    /** The results in an archive, without folders: a store has none that are empty. */
    private static Map<String, String> files(Archive archive) {
        Map<String, String> files = new TreeMap<>(Tree.of(archive.root()).results());
        files.values().removeIf(String::isEmpty);
        // What demo makes up is work on its way where the archive is a store.
        files.keySet().removeIf(file -> file.startsWith("synthetic/"));
        return files;
    }
}
