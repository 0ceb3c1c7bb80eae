package plenary.collect.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a package is made before it appears whole in its place. */
record Staging(Path folder, Path target) implements AutoCloseable {

    /** A folder beside the target, on the same file system, so that a rename publishes it. */
    static Staging beside(Path out) {
        Path target = out.toAbsolutePath().normalize();
        if (Files.exists(target) && !isFreeOrOurs(target)) {
            throw new IllegalArgumentException(out + " exists and is no earlier import; name an empty or a new folder");
        }
        Path parent = target.getParent();
        if (parent == null) {
            throw new IllegalArgumentException(out + " cannot be a package");
        }
        try {
            Files.createDirectories(parent);
            return new Staging(Files.createTempDirectory(parent, ".import-"), target);
        } catch (IOException e) {
            throw new UncheckedIOException("could not make a folder beside " + target, e);
        }
    }

    private static boolean isFreeOrOurs(Path target) {
        return Files.isDirectory(target)
                && (Files.exists(target.resolve(PackageWriter.ACCOUNT))
                        || list(target).isEmpty());
    }

    void publish() {
        try {
            if (Files.exists(target)) {
                delete(target);
            }
            Files.move(folder, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("could not move the package to " + target, e);
        }
    }

    /** Leaves nothing behind when the package was not published. */
    @Override
    public void close() {
        if (Files.exists(folder)) {
            delete(folder);
        }
    }

    private static void delete(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not delete " + folder, e);
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + folder, e);
        }
    }
}
