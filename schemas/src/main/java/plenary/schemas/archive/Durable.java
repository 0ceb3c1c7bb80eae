package plenary.schemas.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Files and folders that appear whole or not at all, and outlive a loss of power once they have appeared. In a folder of
 * this machine that is a rename. An object store has none: there an object appears whole by itself, and a folder is as
 * good as absent before the file that tells what is in it, which comes last.
 */
public final class Durable {

    private Durable() {}

    /** Whether it lies on a file system of this machine, where there are renames, links and locks. */
    public static boolean isLocal(Path path) {
        return path.getFileSystem().provider().getScheme().equals("file");
    }

    /** Writes a file beside its place, then moves it there in one step; replaces what was there. */
    public static void write(Path file, byte[] content) {
        Path beside = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            if (!isLocal(file)) {
                Files.write(file, content);
                return;
            }
            Files.createDirectories(folderOf(file));
            Files.write(beside, content);
            force(beside);
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(folderOf(file));
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }

    /** Writes a file in one step if nobody has made it before; else does nothing and says no. */
    public static boolean isCreated(Path file, byte[] content) {
        return isLocal(file) ? isLinked(file, content) : isPut(file, content);
    }

    private static boolean isPut(Path file, byte[] content) {
        try {
            Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            return true;
        } catch (FileAlreadyExistsException e) {
            // A request whose answer was lost is sent again, and then finds what it made itself.
            return Arrays.equals(content, bytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    private static boolean isLinked(Path file, byte[] content) {
        Path beside = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID());
        try {
            Files.createDirectories(folderOf(file));
            try {
                Files.write(beside, content);
                force(beside);
                Files.createLink(file, beside);
            } catch (UnsupportedOperationException noLinksHere) {
                Files.write(file, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            } finally {
                Files.deleteIfExists(beside);
            }
            force(folderOf(file));
            return true;
        } catch (FileAlreadyExistsException | NoSuchFileException faster) {
            // Whoever made it may have cleared away what was on its way to the same place.
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }

    /**
     * Deletes what a killed run left beside the files of a folder; for whoever alone writes there. An object store has no
     * files on their way.
     */
    static void removeLeftovers(Path folder) {
        if (!isLocal(folder)) {
            return;
        }
        for (Path file : filesOf(folder)) {
            if (file.getFileName().toString().startsWith(".")) {
                remove(file);
            }
        }
    }

    /**
     * Moves a finished folder to its place in one step, so that a loss of power loses neither; to an object store it is
     * copied, its marker last. Nothing may be there.
     */
    public static void publish(Path folder, Path place) {
        if (!isLocal(place)) {
            ObjectFolder.copy(folder, place);
            remove(folder);
            return;
        }
        try {
            forceAll(folder);
            move(folder, place);
            force(folderOf(place));
        } catch (IOException e) {
            throw new UncheckedIOException("could not move " + folder + " to " + place, e);
        }
    }

    /**
     * Takes a finished folder out of its place in one step, so that no part of it looks like all of it. An object store
     * moves nothing; there it is deleted, what says that it is all of it first.
     *
     * @param aside on the same file system, where nothing may be; stays empty when the place is in an object store
     */
    public static void takeAway(Path place, Path aside) {
        if (isLocal(place)) {
            move(place, aside);
        } else {
            ObjectFolder.remove(place);
        }
    }

    /** Moves a folder in one step; a loss of power may lose what is in it. */
    public static void move(Path folder, Path place) {
        try {
            Files.createDirectories(folderOf(place));
            Files.move(folder, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            throw new UncheckedIOException("the archive must lie on one file system, " + folder + " does not", e);
        } catch (IOException e) {
            throw new UncheckedIOException("could not move " + folder + " to " + place, e);
        }
    }

    /** The regular files directly in a folder, sorted by name; none when there is no folder. */
    public static List<Path> filesOf(Path folder) {
        return children(folder).stream().filter(Presence::isFile).toList();
    }

    /** The folders directly in a folder, sorted by name; none when there is no folder. */
    public static List<Path> foldersOf(Path folder) {
        return children(folder).stream().filter(Presence::isFolder).toList();
    }

    /** The regular files at any depth, sorted; a file is its only one; none when nothing is there. */
    public static List<Path> filesUnder(Path folder) {
        return List.copyOf(attributesUnder(folder).keySet());
    }

    /** The same with what is known of each, without asking for every one. A link counts as what it leads to. */
    public static SortedMap<Path, BasicFileAttributes> attributesUnder(Path folder) {
        SortedMap<Path, BasicFileAttributes> files = new TreeMap<>();
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    Optional<BasicFileAttributes> found =
                            attributes.isSymbolicLink() ? Presence.attributes(file) : Optional.of(attributes);
                    found.filter(BasicFileAttributes::isRegularFile).ifPresent(known -> files.put(file, known));
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                    if (file.equals(folder) && failure instanceof NoSuchFileException) {
                        return FileVisitResult.CONTINUE;
                    }
                    throw failure;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + folder, e);
        }
        return files;
    }

    private static List<Path> children(Path folder) {
        try (Stream<Path> all = Files.list(folder)) {
            return all.sorted().toList();
        } catch (NoSuchFileException | NotDirectoryException absent) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + folder, e);
        }
    }

    /** Deletes a folder and all in it, if it is there; follows no link. */
    public static void remove(Path folder) {
        if (!Presence.isThere(folder)) {
            return;
        }
        try {
            Files.walkFileTree(folder, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                    Files.delete(file);
                    return FileVisitResult.CONTINUE;
                }

                @Override
                public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                    if (Optional.ofNullable(failure).isPresent()) {
                        throw failure;
                    }
                    Files.delete(visited);
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("could not delete " + folder, e);
        }
    }

    /** What is in a folder first, then the folder that names it. */
    private static void forceAll(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                force(path);
            }
        }
    }

    private static Path folderOf(Path path) {
        return Objects.requireNonNull(path.toAbsolutePath().getParent());
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
