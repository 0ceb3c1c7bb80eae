package plenary.schemas.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The protocol of an object store, on the one file system of the JDK that is not the default one: a zip. */
class WithoutRenameTest {

    @TempDir
    private Path local = Path.of("");

    private FileSystem elsewhere = FileSystems.getDefault();
    private Archive archive = new Archive(Path.of(""));

    @BeforeEach
    void open() throws IOException {
        elsewhere = FileSystems.newFileSystem(
                URI.create("jar:" + local.resolve("archive.zip").toUri()), Map.of("create", "true"));
        archive = new Archive(elsewhere.getPath("/summit"));
        Files.createDirectories(archive.root());
    }

    @AfterEach
    void close() throws IOException {
        elsewhere.close();
    }

    @Test
    void workLiesOnThisMachineAndIsFoundAgain() {
        Archive again = new Archive(elsewhere.getPath("/summit"));

        assertThat(Durable.isLocal(archive.staging())).isTrue();
        assertThat(again.staging()).isEqualTo(archive.staging());
        assertThat(new Archive(elsewhere.getPath("/other")).staging()).isNotEqualTo(archive.staging());
    }

    @Test
    void workOfALocalArchiveLiesInIt() {
        assertThat(new Archive(local).staging()).isEqualTo(local.resolve("staging"));
    }

    @Test
    void aPublishedFolderHasEverythingAndLeavesNothingBehind() throws IOException {
        Path folder = Files.createDirectories(local.resolve("made"));
        Files.writeString(folder.resolve("receipt.json"), "{}");
        Files.createDirectories(folder.resolve("z"));
        Files.writeString(folder.resolve("z/data.csv"), "a");
        Path place = archive.sealed("XA", "exam_dose", "1");
        Files.createDirectories(place.resolve("z"));

        Durable.publish(folder, place);

        assertThat(place.resolve("receipt.json")).hasContent("{}");
        assertThat(place.resolve("z/data.csv")).hasContent("a");
        assertThat(folder).doesNotExist();
    }

    @Test
    void theMarkerComesLast() throws IOException {
        Path folder = Files.createDirectories(local.resolve("made"));
        Files.writeString(folder.resolve("receipt.json"), "{}");
        Files.createDirectories(folder.resolve("z"));
        Files.writeString(folder.resolve("z/data.csv"), "a");
        Path place = archive.sealed("XA", "exam_dose", "1");
        Files.createDirectories(place);
        // There is no folder for z/data.csv, so that the copy breaks off there.

        assertThatThrownBy(() -> Durable.publish(folder, place))
                .hasMessage("could not copy " + folder + " to " + place);

        assertThat(place.resolve("receipt.json")).doesNotExist();
        assertThat(folder.resolve("receipt.json")).exists();
    }

    @Test
    void whatExistsIsNotCreatedAgainExceptByTheOneWhoMadeIt() {
        Path file = archive.root().resolve("1.json");

        assertThat(Durable.isCreated(file, bytes("one"))).isTrue();
        assertThat(Durable.isCreated(file, bytes("other"))).isFalse();
        assertThat(Durable.isCreated(file, bytes("one"))).isTrue();
        assertThat(file).hasContent("one");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
