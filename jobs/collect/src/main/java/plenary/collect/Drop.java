package plenary.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Presence;

/**
 * A submission in the inbox, where nothing is changed any more.
 *
 * @param country its folder in the inbox, {@code _unknown} when it does not say
 * @param name its folder there, or the zip that somebody laid there
 */
public record Drop(String country, String name, Path folder) {

    static final String UNKNOWN_COUNTRY = "_unknown";

    /** Where the work on it lies. */
    Path work(Archive archive) {
        return archive.staging().resolve(country).resolve(name);
    }

    /**
     * When it came, to the second, so that a second run says the same: the time of its folder, and in an object store,
     * where a folder has none, of the last of its objects.
     */
    public Instant receivedAt() {
        try {
            Instant received =
                    Durable.isLocal(folder) ? Files.getLastModifiedTime(folder).toInstant() : lastWritten();
            return received.truncatedTo(ChronoUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the time of " + folder, e);
        }
    }

    private Instant lastWritten() {
        return Durable.attributesUnder(folder).values().stream()
                .map(file -> file.lastModifiedTime().toInstant())
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    /**
     * Where it can be read: where it lies, or a copy in a folder of this machine when it lies in an object store.
     *
     * @param work for the copy; a file that was copied before is not copied again
     */
    Path readable(Path work) {
        if (Durable.isLocal(folder)) {
            return folder;
        }
        Path copy = work.resolve(name);
        try {
            for (Map.Entry<Path, BasicFileAttributes> file :
                    Durable.attributesUnder(folder).entrySet()) {
                Path target = file.getKey().equals(folder)
                        ? copy
                        : copy.resolve(folder.relativize(file.getKey()).toString());
                Files.createDirectories(target.resolveSibling(""));
                if (!Presence.isThere(target)
                        || Files.size(target) != file.getValue().size()) {
                    Files.copy(file.getKey(), target, StandardCopyOption.REPLACE_EXISTING);
                }
            }
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException("could not fetch " + folder, e);
        }
    }

    /** Name, size and time of each file; differs when somebody put another file in place of one already collected. */
    List<String> files() {
        List<String> files = new ArrayList<>();
        Durable.attributesUnder(folder)
                .forEach((file, attributes) -> files.add("%s %d %s"
                        .formatted(folder.relativize(file), attributes.size(), attributes.lastModifiedTime())));
        return files;
    }
}
