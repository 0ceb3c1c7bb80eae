package plenary.schemas.check;

import java.io.BufferedWriter;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Period;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.rule.Share;
import plenary.schemas.submission.DataFile;
import plenary.schemas.submission.Settings;
import plenary.schemas.submission.Table;

/**
 * Prints how many rows of examination doses one thread reads and checks in a second of processor time; run by hand, no test. Arguments: the
 * number of rows, and the file to use, which is made when it is absent.
 */
final class RowSpeed {

    private static final int ROUNDS = 5;

    private RowSpeed() {}

    public static void main(String[] arguments) throws IOException {
        int rows = Integer.parseInt(arguments[0]);
        Path file = Path.of(arguments[1]);
        Dataset dataset = Contract.load().dataset("exam_dose").orElseThrow();
        if (!Files.exists(file)) {
            write(file, dataset, rows);
        }
        Table table = new Table(
                dataset,
                Settings.DEFAULT,
                List.of(new DataFile("exam_dose.csv", file, false, Files.size(file), "0".repeat(64))),
                OptionalLong.empty(),
                true);
        Set<String> facilities = IntStream.range(0, 60).mapToObj(i -> "F" + i).collect(Collectors.toSet());
        FileCheck check = FileCheck.open(
                Contract.load(),
                Catalogue.load(),
                table,
                0,
                new Surroundings(Period.parse("2025"), Map.of("facility", facilities)));
        System.out.printf(Locale.ROOT, "%d rows, %d MB%n", rows, Files.size(file) >> 20);
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpuNanos();
            int blocks = check.blocks(16 << 20).size();
            print("scan to " + blocks + " blocks", rows, start);
            start = cpuNanos();
            BlockResult result = check.read(Block.WHOLE, Duplicates.NONE, NoRows.INSTANCE, KeySink.NONE);
            print("read " + result.accepted() + " accepted, " + result.rejected() + " rejected", rows, start);
        }
        Path folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), "keys");
        Path log = folder.resolve("0.keys");
        long start = cpuNanos();
        try (KeyLog keys = new KeyLog(log, 0)) {
            check.read(Block.WHOLE, Duplicates.NONE, NoRows.INSTANCE, keys);
        }
        print("read with key log", rows, start);
        start = cpuNanos();
        long duplicates = Duplicates.find(List.of(log), Share.ANY, folder).count();
        print("find " + duplicates + " duplicates", rows, start);
    }

    /** Time of the processor, as other work on the machine must not count. */
    private static long cpuNanos() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void print(String what, int rows, long start) {
        double seconds = (cpuNanos() - start) / 1e9;
        System.out.printf(Locale.ROOT, "%-45s %6.2f s %8.0f rows/s%n", what, seconds, rows / seconds);
    }

    private static void write(Path file, Dataset dataset, int rows) throws IOException {
        SplittableRandom random = new SplittableRandom(1);
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write(String.join(",", dataset.fieldNames()) + "\n");
            for (int i = 0; i < rows; i++) {
                String hash =
                        String.format(Locale.ROOT, "%016x", random.nextLong()).repeat(4);
                String patient = random.nextBoolean() ? hash : "";
                String day = "2025-%02d-%02d".formatted(1 + random.nextInt(12), 1 + random.nextInt(28));
                out.write(String.join(
                        ",",
                        hash,
                        patient,
                        "F" + random.nextInt(60),
                        "D" + random.nextInt(200),
                        day,
                        "CT",
                        "CT_HEAD",
                        "EU_STROKE",
                        "L" + random.nextInt(100),
                        "CT Schädel nativ " + random.nextInt(1000),
                        "24725-4",
                        "",
                        String.valueOf(random.nextInt(18, 100)),
                        "F",
                        random.nextInt(400, 1100) / 10.0 + "",
                        "172",
                        "",
                        random.nextInt(1000, 9000) / 100.0 + "",
                        "113690",
                        random.nextInt(10_000, 120_000) / 100.0 + "",
                        "",
                        "1",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "",
                        "120",
                        "",
                        "RDSR",
                        ""));
                out.write('\n');
            }
        }
    }
}
