package plenary.collect.edition;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import plenary.collect.Durable;
import plenary.schemas.archive.Archive;

/** Points readers to a complete revision of an edition, in one step. */
public final class Publish {

    private Publish() {}

    /** From here on {@code CURRENT} names the revision. */
    public static void publish(Archive archive, String edition, int revision) {
        if (!Files.exists(archive.revision(edition, revision).resolve("manifest.json"))) {
            throw new IllegalArgumentException("edition " + edition + " has no revision " + revision);
        }
        Durable.write(archive.current(edition), ("r" + revision + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** The revision that readers see; empty before the first is published. */
    public static OptionalInt current(Archive archive, String edition) {
        Path pointer = archive.current(edition);
        if (!Files.exists(pointer)) {
            return OptionalInt.empty();
        }
        try {
            return OptionalInt.of(
                    Integer.parseInt(Files.readString(pointer).strip().substring(1)));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + pointer, e);
        }
    }
}
