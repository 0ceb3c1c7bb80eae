package plenary.schemas.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PresenceTest {

    @TempDir
    private Path folder;

    @Test
    void whatIsThereIsAFileOrAFolder() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThat(Presence.isThere(file)).isTrue();
        assertThat(Presence.isFile(file)).isTrue();
        assertThat(Presence.isFolder(file)).isFalse();
        assertThat(Presence.isFolder(folder)).isTrue();
        assertThat(Presence.isFile(folder)).isFalse();
    }

    @Test
    void nothingIsWhereNothingCanBe() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Path loop = folder.resolve("loop");
        Files.createSymbolicLink(loop, loop);

        assertThat(Presence.isThere(folder.resolve("absent"))).isFalse();
        assertThat(Presence.isThere(file.resolve("in-a-file"))).isFalse();
        assertThat(Presence.isThere(folder.resolve("x".repeat(300)))).isFalse();
        assertThat(Presence.isThere(loop)).isFalse();
    }

    @Test
    void linkIsWhatItPointsToUnlessItIsNotFollowed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        assertThat(Presence.isFile(link)).isTrue();
        assertThat(Presence.isFile(link, LinkOption.NOFOLLOW_LINKS)).isFalse();
        assertThat(Presence.isLink(link)).isTrue();
        assertThat(Presence.isLink(file)).isFalse();
    }
}
