package plenary.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Presence;

/**
 * A submission in the inbox, where nothing is changed any more.
 *
 * @param country its folder in the inbox, {@code _unknown} when it does not say
 * @param name its folder there, or the zip that somebody laid there
 */
record Drop(String country, String name, Path folder) {

    static final String UNKNOWN_COUNTRY = "_unknown";

    /** Where the work on it lies. */
    Path work(Archive archive) {
        return archive.staging().resolve(country).resolve(name);
    }

    /** When it came, to the second; the time of its folder, so that a second run says the same. */
    Instant receivedAt() {
        try {
            return Files.getLastModifiedTime(folder).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the time of " + folder, e);
        }
    }

    /** Name, size and time of each file; differs when somebody put another file in place of one already collected. */
    List<String> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            List<String> files = new ArrayList<>();
            for (Path file : all.filter(Presence::isFile).sorted().toList()) {
                BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
                files.add("%s %d %s"
                        .formatted(folder.relativize(file), attributes.size(), attributes.lastModifiedTime()));
            }
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + folder, e);
        }
    }
}
