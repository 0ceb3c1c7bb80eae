package plenary.faults;

import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A path of the machine, on a {@link Disk}. */
final class DiskPath implements Path {

    private final DiskFileSystem system;
    private final Path real;

    DiskPath(DiskFileSystem system, Path real) {
        this.system = system;
        this.real = real;
    }

    /** The path of the machine behind a path. */
    static Path real(Path path) {
        return path instanceof DiskPath here ? here.real : path;
    }

    private DiskPath on(Path path) {
        return new DiskPath(system, path);
    }

    private @Nullable Path onOrNull(@Nullable Path path) {
        return path == null ? null : on(path);
    }

    @Override
    public DiskFileSystem getFileSystem() {
        return system;
    }

    @Override
    public boolean isAbsolute() {
        return real.isAbsolute();
    }

    @Override
    public @Nullable Path getRoot() {
        return onOrNull(real.getRoot());
    }

    @Override
    public @Nullable Path getFileName() {
        return onOrNull(real.getFileName());
    }

    @Override
    public @Nullable Path getParent() {
        return onOrNull(real.getParent());
    }

    @Override
    public int getNameCount() {
        return real.getNameCount();
    }

    @Override
    public Path getName(int index) {
        return on(real.getName(index));
    }

    @Override
    public Path subpath(int from, int to) {
        return on(real.subpath(from, to));
    }

    @Override
    public boolean startsWith(Path other) {
        return real.startsWith(real(other));
    }

    @Override
    public boolean endsWith(Path other) {
        return real.endsWith(real(other));
    }

    @Override
    public Path normalize() {
        return on(real.normalize());
    }

    @Override
    public Path resolve(Path other) {
        return on(real.resolve(real(other)));
    }

    @Override
    public Path relativize(Path other) {
        return on(real.relativize(real(other)));
    }

    @Override
    public URI toUri() {
        return real.toUri();
    }

    @Override
    public Path toAbsolutePath() {
        return on(real.toAbsolutePath());
    }

    @Override
    public Path toRealPath(LinkOption... options) throws IOException {
        system.provider().disk().order(Operation.ATTRIBUTES, real);
        return on(real.toRealPath(options));
    }

    // Some libraries know files of java.io only. They open what they are given, so a failure is a file that is not
    // there.
    @Override
    public File toFile() {
        try {
            system.provider().disk().order(Operation.LEAVE, real);
            return real.toFile();
        } catch (IOException failure) {
            return new File(Optional.ofNullable(failure.getMessage()).orElse("injected"));
        }
    }

    @Override
    public WatchKey register(WatchService watcher, WatchEvent.Kind<?>[] events, WatchEvent.Modifier... modifiers) {
        throw new UnsupportedOperationException();
    }

    @Override
    public int compareTo(Path other) {
        return real.compareTo(real(other));
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof DiskPath path && real.equals(path.real);
    }

    @Override
    public int hashCode() {
        return real.hashCode();
    }

    @Override
    public String toString() {
        return real.toString();
    }
}
