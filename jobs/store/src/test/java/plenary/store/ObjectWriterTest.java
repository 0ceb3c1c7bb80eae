package plenary.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class ObjectWriterTest {

    private static final int WRITERS = 20;
    private static final int PARTS = 12 * 1024 * 1024;

    private final Path folder = Buckets.folder();

    @RepeatedTest(5)
    void ofManyWhoCreateAnObjectOneSucceeds() throws Exception {
        Path file = folder.resolve("lease");
        // Opened before the first is closed: only the store can tell who was first.
        List<SeekableByteChannel> channels = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            channels.add(Files.newByteChannel(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE));
            channels.get(i).write(ByteBuffer.wrap(name(i)));
        }
        ExecutorService threads = Executors.newFixedThreadPool(WRITERS);

        List<Future<Boolean>> closed = threads.invokeAll(channels.stream()
                .map(channel -> (java.util.concurrent.Callable<Boolean>) () -> isFirst(channel))
                .toList());
        threads.shutdown();

        List<Integer> first = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            if (closed.get(i).get()) {
                first.add(i);
            }
        }
        assertThat(first).hasSize(1);
        assertThat(Files.readAllBytes(file)).isEqualTo(name(first.get(0)));
    }

    private static boolean isFirst(SeekableByteChannel channel) throws IOException {
        try {
            channel.close();
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private static byte[] name(int writer) {
        return ("writer " + writer).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void creatingWhatExistsIsRefusedAndChangesNothing() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "first");

        assertThatThrownBy(() -> Files.writeString(file, "second", StandardOpenOption.CREATE_NEW))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage(file.toString());

        assertThat(file).hasContent("first");
    }

    @Test
    void whatIsAbandonedLeavesNoTrace() throws IOException {
        for (int size : List.of(1, PARTS)) {
            Path file = folder.resolve("abandoned-" + size);

            try (ObjectWriter writer = ObjectWriter.replacing(ObjectPath.of(file))) {
                writer.write(ByteBuffer.allocate(size));
                writer.abandon();
            }

            assertThat(file).doesNotExist();
            assertThat(unfinishedUploads()).doesNotContain("abandoned");
        }
    }

    @Test
    void aReplacementThatIsAbandonedLeavesWhatWasThere() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "first");

        try (ObjectWriter writer = ObjectWriter.replacing(ObjectPath.of(file))) {
            // Less than a part: to give up a begun upload, this server deletes what was there, which S3 does not.
            writer.write(ByteBuffer.allocate(1));
            writer.abandon();
        }

        assertThat(file).hasContent("first");
    }

    private static String unfinishedUploads() throws IOException {
        try {
            return HttpClient.newHttpClient()
                    .send(
                            HttpRequest.newBuilder(URI.create(S3Server.running().endpoint() + "/plenary?uploads"))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (InterruptedException e) {
            throw new IOException("interrupted", e);
        }
    }
}
