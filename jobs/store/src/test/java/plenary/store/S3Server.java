package plenary.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An S3 server on a free port of loopback, in a process of its own; it is stopped with the tests. */
public final class S3Server {

    /** Beside the modules, so that tests of another module find it too. */
    private static final Path JAR = Path.of("..", "store", "target", "s3mock.jar");

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Pattern STARTED = Pattern.compile("Tomcat started on ports (\\d+) \\(http\\)");
    private static final Pattern READY = Pattern.compile("Started S3MockApplication");

    private static Optional<S3Server> running = Optional.empty();

    private final int port;

    private S3Server(int port) {
        this.port = port;
    }

    /** The one server of this test run, with empty buckets at its start. */
    public static synchronized S3Server running() {
        S3Server server = running.orElseGet(S3Server::start);
        running = Optional.of(server);
        return server;
    }

    private static S3Server start() {
        try {
            Path log = Files.createTempFile("s3-server-", ".log");
            Process process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx256m",
                            "-XX:TieredStopAtLevel=1",
                            "-jar",
                            JAR.toString(),
                            "--server.address=127.0.0.1",
                            "--server.port=0",
                            "--server.ssl.enabled=false",
                            // One request at a time: with more threads this server looks whether an object exists, and
                            // writes it later, where S3 does both in one.
                            "--server.tomcat.threads.max=1",
                            "--server.tomcat.threads.min-spare=1",
                            "--com.adobe.testing.s3mock.httpPort=0",
                            "--com.adobe.testing.s3mock.store.initialBuckets=plenary,other")
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(process, log)));
            return new S3Server(port(process, log));
        } catch (IOException e) {
            throw new UncheckedIOException("could not start " + JAR, e);
        }
    }

    private static int port(Process process, Path log) throws IOException {
        Instant end = Instant.now().plus(PATIENCE);
        while (process.isAlive() && Instant.now().isBefore(end)) {
            String said = Files.readString(log);
            Matcher started = STARTED.matcher(said);
            if (started.find() && READY.matcher(said).find()) {
                return Integer.parseInt(started.group(1));
            }
            try {
                process.waitFor(100, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                break;
            }
        }
        throw new IOException("the S3 server did not start:\n" + Files.readString(log));
    }

    private static void stop(Process process, Path log) {
        process.destroyForcibly();
        try {
            process.waitFor(10, TimeUnit.SECONDS);
            Files.deleteIfExists(log);
        } catch (IOException | InterruptedException e) {
            // The test run ends; a log more in the temporary folder changes no result.
            Thread.currentThread().interrupt();
        }
    }

    String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    /** What stands in {@code core-site.xml} of one who uses this server. */
    public Map<String, String> settings() {
        return settings(endpoint());
    }

    static Map<String, String> settings(String endpoint) {
        return Map.of(
                "fs.s3a.endpoint", endpoint,
                "fs.s3a.endpoint.region", "us-east-1",
                "fs.s3a.path.style.access", "true",
                "fs.s3a.access.key", "key",
                "fs.s3a.secret.key", "secret",
                "fs.s3a.retry.interval", "10ms",
                // The smallest part that S3 takes, so that few bytes are many parts.
                "fs.s3a.multipart.size", "5M");
    }
}
