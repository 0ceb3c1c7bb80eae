package plenary.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import plenary.collect.Collect;
import plenary.collect.Outcome;
import plenary.faults.Points;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Durable;
import plenary.schemas.check.Preflight;
import plenary.synthetic.Generate;
import plenary.synthetic.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a steward reads at home is what the central run answers, byte for byte: for every country of random worlds as it
 * was made, and once more with cells, rows and bytes changed at random. The central run reads in small blocks.
 */
class HomeAndCentralTest {

    private static final List<String> NASTY = List.of(
            "",
            " ",
            "_N",
            "-1",
            "0",
            "1e9",
            "999999999",
            "1,5",
            "2025-02-30",
            "ABC",
            "\"",
            "=1+1",
            "é",
            "\u0000",
            "\n");

    private static final boolean ALL = Boolean.getBoolean("plenary.torture");

    private static int compared;

    @TempDir
    private Path root;

    @AfterAll
    static void tell() {
        Points.tell(List.of(compared + " generated submissions gave the same findings at home and centrally"));
    }

    static LongStream seeds() {
        return LongStream.rangeClosed(1, ALL ? 4 : 1);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void homeAndCentralRunGiveTheSameReports(long seed) throws IOException {
        Random random = new Random(seed);
        Settings everyScenario = new Settings(Settings.demo().countries(), 2_000, seed, 2025);
        List<Path> made = new ArrayList<>(Generate.write(everyScenario, root.resolve("world"), Progress.SILENT)
                .submissions());
        Collections.shuffle(made, random);
        assertThat(made).hasSizeGreaterThan(10);

        for (Path sent : ALL ? made : made.subList(0, 4)) {
            assertSameReports(sent, random);
            spoil(sent, random);
            assertSameReports(sent, random);
        }
    }

    private void assertSameReports(Path sent, Random random) throws IOException {
        Path folder = root.resolve("compared-" + compared++);
        Preflight.check(sent, folder.resolve("home"), Progress.SILENT);
        int blockBytes = 1 << (15 + random.nextInt(6));
        List<Outcome> outcomes = new Collect(
                        new Archive(folder.resolve("archive")), Progress.SILENT, AtNoon.NOON, "", 2, blockBytes)
                .run(List.of(sent), Optional.empty());

        Path home = folder.resolve("home");
        Path returned = outcomes.get(0).returnedDir();
        List<Path> reports = Durable.filesUnder(home);
        assertThat(reports).contains(home.resolve("findings.json"));
        for (Path report : reports) {
            assertThat(returned.resolve(home.relativize(report).toString()))
                    .as("%s of %s in blocks of %s bytes", report, sent, blockBytes)
                    .hasSameBinaryContentAs(report);
        }
    }

    /** Changes two tables; the descriptor no longer says what their bytes are, so that they are read. */
    private static void spoil(Path sent, Random random) throws IOException {
        Path file = sent.resolve("datapackage.json");
        JsonNode descriptor = JsonMapper.shared().readTree(Files.readString(file));
        descriptor
                .path("resources")
                .forEach(resource -> ((ObjectNode) resource).remove(List.of("bytes", "hash", "rows")));
        Files.writeString(file, descriptor.toString());

        List<Path> tables = tables(sent);
        for (int i = 0; i < 2; i++) {
            Path table = tables.get(random.nextInt(tables.size()));
            Files.write(table, spoiled(Files.readAllBytes(table), random));
        }
    }

    private static List<Path> tables(Path sent) throws IOException {
        try (Stream<Path> files = Files.list(sent)) {
            return files.filter(file -> file.toString().contains(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private static byte[] spoiled(byte[] table, Random random) {
        if (random.nextInt(4) == 0) {
            byte[] other = table.clone();
            other[random.nextInt(other.length)] = (byte) random.nextInt(256);
            return random.nextBoolean() ? other : Arrays.copyOf(other, 1 + random.nextInt(other.length));
        }
        // Bytes as they are, whatever the encoding of the table.
        List<String> lines = new ArrayList<>(
                new String(table, StandardCharsets.ISO_8859_1).lines().toList());
        IntStream.range(0, 1 + random.nextInt(30)).forEach(i -> spoil(lines, random));
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void spoil(List<String> lines, Random random) {
        int at = random.nextInt(lines.size());
        switch (random.nextInt(4)) {
            case 0 -> lines.add(at, lines.get(random.nextInt(lines.size())));
            case 1 -> lines.set(at, lines.get(at) + ",1");
            default -> {
                String[] cells = lines.get(at).split("[,;]", -1);
                cells[random.nextInt(cells.length)] = NASTY.get(random.nextInt(NASTY.size()));
                lines.set(at, String.join(lines.get(at).contains(";") ? ";" : ",", cells));
            }
        }
    }
}
