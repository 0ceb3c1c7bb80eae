package plenary.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import plenary.faults.Points;
import plenary.faults.Tree;
import plenary.schemas.Progress;
import plenary.schemas.command.Exit;
import plenary.synthetic.Generate;
import plenary.synthetic.Settings;

/** Real processes: killed at any instant, or started twice at once, the same command reaches the same bytes. */
@EnabledIfSystemProperty(named = "plenary.torture", matches = "true")
class KillTest {

    private static final int ROUNDS = Integer.getInteger("plenary.torture.rounds", 40);
    private static final int KILLS_OF_COLLECT = 4;
    private static final int KILLS_OF_RUN = 1;
    private static final int DOUBLE_STARTS = Integer.getInteger("plenary.torture.starts", 50);
    private static final long SEED = Long.getLong("plenary.torture.seed", 1);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    @TempDir
    private static Path folder;

    private static Path conf = Path.of("");
    private static Path sent = Path.of("");
    private static final Map<String, Duration> DURATIONS = new TreeMap<>();
    private static Tree collected = new Tree(Map.of(), Map.of());
    private static Tree published = new Tree(Map.of(), Map.of());

    @BeforeAll
    static void undisturbed() {
        Settings settings = new Settings(4, 100_000, SEED, 2025);
        Generate.write(settings, folder.resolve("world"), Progress.SILENT);
        conf = TestConf.write(
                folder.resolve("conf"),
                List.of("dose-reference-levels", "completeness"),
                List.of("XA", "XB", "XC", "XD"));
        sent = folder.resolve("sent");
        Tree.copy(folder.resolve("world/inbox"), sent.resolve("inbox"));
        Tree.copy(sent, archive());
        timed("collect");
        collected = Tree.of(archive());
        timed("run");
        published = Tree.of(archive());
    }

    private static void timed(String command) {
        long start = System.nanoTime();
        assertThat(finish(command)).as(log()).isLessThanOrEqualTo(Exit.FINDINGS);
        DURATIONS.put(command, Duration.ofNanos(System.nanoTime() - start));
    }

    private static Path archive() {
        return folder.resolve("archive");
    }

    private static String log() {
        return "see " + folder.resolve("log");
    }

    private static String lastSaid() {
        try {
            List<String> lines = Files.readAllLines(folder.resolve("log"));
            return String.join(" / ", lines.subList(Math.max(0, lines.size() - 3), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process start(String command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        if (!command.equals("collect")) {
            arguments.add(TestConf.EDITION);
        } else {
            arguments.addAll(List.of("--edition", TestConf.EDITION));
        }
        arguments.addAll(List.of("--archive", archive().toString(), "--conf", conf.toString()));
        return AtNoon.start(folder.resolve("log"), arguments.toArray(String[]::new));
    }

    private static int finish(String command) {
        return end(start(command));
    }

    private static int end(Process process) {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("hangs, " + log());
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** Whether it was killed, and not done before. */
    private static boolean kill(String command, Random random) throws InterruptedException {
        Process process = start(command);
        long wait = (long)
                (random.nextDouble() * DURATIONS.getOrDefault(command, PATIENCE).toMillis());
        boolean isDone = process.waitFor(wait, TimeUnit.MILLISECONDS);
        process.destroyForcibly().waitFor();
        return !isDone;
    }

    @Test
    void commandKilledAtRandomInstantsReachesTheSameBytes() throws InterruptedException {
        Random random = new Random(SEED);
        Map<String, Integer> kills = new TreeMap<>();
        List<String> violations = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            Tree.copy(sent, archive());
            for (String command : List.of("collect", "run")) {
                int tries = command.equals("run") ? KILLS_OF_RUN : KILLS_OF_COLLECT;
                for (int i = 0; i < tries; i++) {
                    if (kill(command, random)) {
                        kills.merge(command, 1, Integer::sum);
                    }
                }
            }
            int exitCode = finish("run");
            if (exitCode > Exit.FINDINGS) {
                violations.add("round " + round + " ends with " + exitCode + ": " + lastSaid());
            }
            for (String difference : differences(published)) {
                violations.add("round " + round + ": " + difference);
            }
        }
        Points.tell(List.of("kill -9 in %d rounds: %s, %d violations".formatted(ROUNDS, kills, violations.size())));
        assertThat(violations).isEmpty();
    }

    @Test
    void twoStartsAtOnceOfCollectAreOneCollect() {
        startTwice("collect", sent, collected);
    }

    @Test
    void twoStartsAtOnceOfAnEditionAreOneEdition() {
        Tree.copy(sent, archive());
        finish("collect");
        Path before = folder.resolve("before");
        Tree.copy(archive(), before);
        startTwice("run", before, published);
    }

    private static void startTwice(String command, Path before, Tree expected) {
        List<String> violations = new ArrayList<>();
        for (int i = 0; i < DOUBLE_STARTS; i++) {
            Tree.copy(before, archive());
            Process one = start(command);
            Process other = start(command);
            for (Process process : List.of(one, other)) {
                int exitCode = end(process);
                if (exitCode > Exit.FINDINGS) {
                    violations.add(command + " " + i + " ends with " + exitCode + ": " + lastSaid());
                }
            }
            for (String difference : differences(expected)) {
                violations.add(command + " " + i + ": " + difference);
            }
        }
        Points.tell(List.of(
                "two starts at once of %s: %d, %d violations".formatted(command, DOUBLE_STARTS, violations.size())));
        assertThat(violations).isEmpty();
    }

    private static List<String> differences(Tree expected) {
        Tree now = Tree.of(archive());
        List<String> differences = new ArrayList<>(Tree.differences(now.results(), expected.results()));
        differences.addAll(Tree.differences(now.staging(), expected.staging()));
        return differences;
    }
}
