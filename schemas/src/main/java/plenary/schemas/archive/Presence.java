package plenary.schemas.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;

/**
 * Whether something lies at a path. {@link Files#exists} and its like answer no when the disk does not answer: a country
 * would be left out of an edition because a network drive was away for a second.
 */
public final class Presence {

    /** What the system says of a path at which nothing can be. */
    private static final Set<String> IMPOSSIBLE =
            Set.of("Not a directory", "File name too long", "Too many levels of symbolic links");

    private Presence() {}

    /** @throws UncheckedIOException when the disk does not say, as do all of these */
    public static boolean isThere(Path path, LinkOption... options) {
        return attributes(path, options).isPresent();
    }

    public static boolean isFile(Path path, LinkOption... options) {
        return attributes(path, options)
                .filter(BasicFileAttributes::isRegularFile)
                .isPresent();
    }

    public static boolean isFolder(Path path) {
        return attributes(path).filter(BasicFileAttributes::isDirectory).isPresent();
    }

    public static boolean isLink(Path path) {
        return attributes(path, LinkOption.NOFOLLOW_LINKS)
                .filter(BasicFileAttributes::isSymbolicLink)
                .isPresent();
    }

    /** Empty when nothing is there. */
    public static Optional<BasicFileAttributes> attributes(Path path, LinkOption... options) {
        try {
            return Optional.of(Files.readAttributes(path, BasicFileAttributes.class, options));
        } catch (NoSuchFileException absent) {
            return Optional.empty();
        } catch (FileSystemException e) {
            String reason = String.valueOf(e.getReason());
            if (IMPOSSIBLE.stream().anyMatch(reason::startsWith)) {
                return Optional.empty();
            }
            throw new UncheckedIOException("could not look for " + path, e);
        } catch (IOException e) {
            throw new UncheckedIOException("could not look for " + path, e);
        }
    }
}
