package plenary.store;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObjectStoreTest {

    private static final int PARTS = 12 * 1024 * 1024;

    private final Path folder = Buckets.folder();

    @Test
    void whatIsWrittenIsRead() throws IOException {
        Path file = folder.resolve("sealed/XA/receipt.json");

        Files.createDirectories(file.getParent());
        Files.writeString(file, "{}");
        Files.writeString(file, "{\"id\": 1}\n");

        assertThat(file).hasContent("{\"id\": 1}\n");
        assertThat(Files.readAllLines(file)).containsExactly("{\"id\": 1}");
        assertThat(Files.size(file)).isEqualTo(10);
        assertThat(Files.getLastModifiedTime(file).toInstant())
                .isBetween(
                        Instant.now().minus(Duration.ofMinutes(1)),
                        Instant.now().plus(Duration.ofMinutes(1)));
    }

    @Test
    void anEmptyObjectIsAnObject() throws IOException {
        Path file = Files.createFile(folder.resolve("empty"));

        assertThat(file).isRegularFile().isEmptyFile();
        assertThat(Files.readAllBytes(file)).isEmpty();
    }

    @Test
    void manyPartsAreOneObject() throws IOException {
        byte[] content = new byte[PARTS];
        new Random(1).nextBytes(content);
        Path file = folder.resolve("large");

        Files.write(file, content);

        assertThat(Files.readAllBytes(file)).isEqualTo(content);
    }

    @Test
    void aReaderGoesToAnyPlace() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "0123456789");

        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            assertThat(channel.size()).isEqualTo(10);
            assertThat(read(channel, 7, 3)).isEqualTo("789");
            assertThat(read(channel, 2, 2)).isEqualTo("23");
            assertThat(channel.position()).isEqualTo(4);
            assertThat(channel.position(10).read(ByteBuffer.allocate(1))).isEqualTo(-1);
        }
    }

    private static String read(SeekableByteChannel channel, long position, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        channel.position(position);
        while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
        return new String(bytes.array(), StandardCharsets.UTF_8);
    }

    @Test
    void anObjectIsNotThereBeforeItIsClosed() throws IOException {
        Path file = folder.resolve("file");

        try (SeekableByteChannel channel = Files.newByteChannel(file, WRITE, CREATE, TRUNCATE_EXISTING)) {
            channel.write(ByteBuffer.allocate(PARTS));
            assertThat(file).doesNotExist();
        }

        assertThat(file).hasSize(PARTS);
    }

    @Test
    void aFolderIsThereWhileSomethingLiesUnderIt() throws IOException {
        Path deep = folder.resolve("a/b");

        Files.createDirectories(deep);
        assertThat(deep).doesNotExist();

        Path file = Files.writeString(deep.resolve("file"), "x");
        assertThat(deep).isDirectory();
        assertThat(folder).isDirectory();

        Files.delete(file);
        assertThat(deep).isEmptyDirectory();

        Files.delete(deep);
        assertThat(deep).doesNotExist();
    }

    @Test
    void listsAndWalksAsAFolderDoes() throws IOException {
        Files.writeString(folder.resolve("b/c.txt"), "x");
        Files.writeString(folder.resolve("a.txt"), "x");
        Files.writeString(folder.resolve("b.txt"), "x");

        try (Stream<Path> listed = Files.list(folder)) {
            assertThat(listed.sorted().map(path -> folder.relativize(path).toString()))
                    .containsExactly("a.txt", "b", "b.txt");
        }
        try (Stream<Path> walked = Files.walk(folder)) {
            assertThat(walked.filter(Files::isRegularFile).sorted().map(Path::toString))
                    .containsExactly(folder + "/a.txt", folder + "/b.txt", folder + "/b/c.txt");
        }
        try (var texts = Files.newDirectoryStream(folder, "*.txt")) {
            assertThat(texts).hasSize(2);
        }
    }

    @Test
    void aListingAnswersTheFirstQuestionAboutWhatItNamesAndNoLaterOne() throws IOException {
        Files.writeString(folder.resolve("file"), "x");
        Path listed = onlyIn(folder);

        Files.delete(folder.resolve("file"));

        assertThat(Files.size(listed)).isEqualTo(1);
        assertThat(listed).doesNotExist();
    }

    @Test
    void whatWasWrittenAnewSinceItWasListedIsNotReadAsIfItWereTheSame() throws IOException {
        Files.writeString(folder.resolve("file"), "before");
        Path listed = onlyIn(folder);

        Files.writeString(folder.resolve("file"), "after it");

        assertThatThrownBy(() -> Files.readString(listed)).isInstanceOf(IOException.class);
        assertThat(listed).hasContent("after it");
    }

    private static Path onlyIn(Path folder) throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            return listed.findFirst().orElseThrow();
        }
    }

    @Test
    void aWholeTreeIsDeleted() throws IOException {
        Files.writeString(folder.resolve("b/c/d.txt"), "x");
        Files.writeString(folder.resolve("a.txt"), "x");

        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });

        assertThat(folder).doesNotExist();
    }

    @Test
    void whatIsNotThereIsSaidNotToBe() throws IOException {
        Path file = folder.resolve("none");

        assertThat(file).doesNotExist();
        assertThat(Files.deleteIfExists(file)).isFalse();
        assertThatThrownBy(() -> Files.delete(file))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(file.toString());
        assertThatThrownBy(() -> Files.readString(file))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(file.toString());
        assertThatThrownBy(() -> Files.list(file))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessage(file.toString());
    }

    @Test
    void aFileIsNoFolderAndAFullFolderIsNotDeleted() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> Files.list(file))
                .isInstanceOf(NotDirectoryException.class)
                .hasMessage(file.toString());
        assertThatThrownBy(() -> Files.delete(folder))
                .isInstanceOf(DirectoryNotEmptyException.class)
                .hasMessage(folder.toString());
        assertThat(file).exists();
    }

    @Test
    void copiesWithinAndFromAndToLocalFolders(@TempDir Path local) throws IOException {
        Path sent = Files.writeString(local.resolve("sent"), "x");
        Path stored = folder.resolve("stored");
        Path again = folder.resolve("again");

        Files.copy(sent, stored);
        Files.copy(stored, again);
        Files.copy(again, local.resolve("received"));

        assertThat(local.resolve("received")).hasContent("x");
        assertThatThrownBy(() -> Files.copy(sent, stored))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage(stored.toString());
        assertThatThrownBy(() -> Files.copy(stored, again))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessage(again.toString());
        Files.writeString(sent, "y");
        Files.copy(sent, stored, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(stored, again, StandardCopyOption.REPLACE_EXISTING);
        assertThat(again).hasContent("y");
    }

    @Test
    void aMoveIsNotOneStepAndSaysSo() throws IOException {
        Path part = Files.writeString(folder.resolve("part"), "x");
        Path place = folder.resolve("place");

        assertThatThrownBy(() -> Files.move(part, place, StandardCopyOption.ATOMIC_MOVE))
                .isInstanceOf(AtomicMoveNotSupportedException.class)
                .hasMessage(part + " -> " + place + ": an object store has no rename");
        Files.move(part, place);

        assertThat(part).doesNotExist();
        assertThat(place).hasContent("x");
    }

    @Test
    void noTimeIsSetAndNoPartIsChanged() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "x");

        assertThatThrownBy(() -> Files.setLastModifiedTime(file, FileTime.fromMillis(0)))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("the time of an object is when it was written: " + file);
        assertThatThrownBy(() -> Files.newByteChannel(file, APPEND))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("an object is written whole, not [APPEND]: " + file);
        assertThatThrownBy(() -> Files.newByteChannel(file, WRITE))
                .isInstanceOf(UnsupportedOperationException.class)
                .hasMessage("an object is written whole, not [WRITE]: " + file);
        assertThatThrownBy(() -> Files.newByteChannel(file, READ, WRITE))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThat(file).hasContent("x");
    }
}
