package plenary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void aServerThatDoesNotAnswerIsReportedWithinHalfAMinute() throws IOException {
        Map<String, String> settings = new HashMap<>(S3Server.settings("http://127.0.0.1:" + unusedPort()));
        settings.remove("fs.s3a.retry.interval");
        Path file = Buckets.bucket("dead", settings).resolve("receipt.json");
        Instant start = Instant.now();

        assertThatThrownBy(() -> Files.readString(file))
                .isInstanceOf(FileSystemException.class)
                .hasMessageStartingWith("s3a://dead/receipt.json: could not read it: ")
                .hasMessageContaining("Connection refused");

        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(30));
    }

    @Test
    void whatCannotBeAskedForIsNotTakenForAbsent() throws IOException {
        Path file = Buckets.bucket("unreachable", S3Server.settings("http://127.0.0.1:" + unusedPort()))
                .resolve("receipt.json");

        assertThatThrownBy(() -> Files.exists(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("s3a://unreachable/receipt.json: could not look at it: ");
    }

    @Test
    void aBucketThatDoesNotExistIsNamed() {
        Path file = Buckets.bucket("absent", S3Server.running().settings()).resolve("receipt.json");

        assertThatThrownBy(() -> Files.exists(file))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("s3a://absent/receipt.json: could not look at it: ")
                .hasMessageContaining("bucket does not exist");
        assertThatThrownBy(() -> Files.writeString(file, "x"))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("s3a://absent/receipt.json: could not write it: ")
                .hasMessageContaining("bucket does not exist");
    }

    @Test
    void whoMayNotIsTold() throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(403, -1);
            exchange.close();
        });
        server.start();
        Path file = Buckets.bucket(
                        "closed",
                        S3Server.settings(
                                "http://127.0.0.1:" + server.getAddress().getPort()))
                .resolve("receipt.json");

        assertThatThrownBy(() -> Files.readString(file))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageStartingWith("s3a://closed/receipt.json: may not read it: ");
        server.stop(0);
    }

    private static int unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
