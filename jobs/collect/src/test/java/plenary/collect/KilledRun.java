package plenary.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import plenary.schemas.archive.Archive;

/** A run in a process of its own that dies, without a word to anybody, at a point of its progress. */
final class KilledRun {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    private KilledRun() {}

    /** Gives the exit code of the process, 137 when it came to the point. */
    static int of(Path archive, Path sent, String jobRepositoryUrl, String where, Path log)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRun.class.getName(),
                        archive.toString(),
                        sent.toString(),
                        jobRepositoryUrl,
                        where)
                .redirectErrorStream(true)
                .redirectOutput(new File(log.toFile(), "killed.log"))
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return process.exitValue();
    }

    public static void main(String[] arguments) {
        new Collect(
                        new Archive(Path.of(arguments[0])),
                        (stage, done, total) -> {
                            if ((stage + " " + done).equals(arguments[3])) {
                                Runtime.getRuntime().halt(137);
                            }
                        },
                        NOON,
                        arguments[2],
                        1,
                        4096)
                .run(List.of(Path.of(arguments[1])), Optional.empty());
    }
}
