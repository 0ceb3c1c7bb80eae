package plenary.faults;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Asks the {@link Disk} before each operation, and lets the machine do it. */
final class DiskProvider extends FileSystemProvider {

    private final Disk disk;
    private final DiskFileSystem system;
    private final FileSystemProvider real = DiskFileSystem.real();

    DiskProvider(Disk disk, DiskFileSystem system) {
        this.disk = disk;
        this.system = system;
    }

    Disk disk() {
        return disk;
    }

    private Path ask(Operation operation, Path path) throws IOException {
        Path file = DiskPath.real(path);
        disk.order(operation, file);
        return file;
    }

    @Override
    public String getScheme() {
        return "file";
    }

    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> environment) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return system;
    }

    @Override
    public Path getPath(URI uri) {
        throw new UnsupportedOperationException();
    }

    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        return newFileChannel(path, options, attributes);
    }

    @Override
    public FileChannel newFileChannel(Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes)
            throws IOException {
        boolean writes = options.contains(StandardOpenOption.WRITE) || options.contains(StandardOpenOption.APPEND);
        Path file = ask(writes ? Operation.CREATE : Operation.OPEN, path);
        FileChannel channel = real.newFileChannel(file, options, attributes);
        if (writes) {
            disk.written(file);
        }
        return new DiskChannel(disk, file, channel, writes);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        DirectoryStream<Path> all =
                real.newDirectoryStream(ask(Operation.LIST, folder), path -> filter.accept(new DiskPath(system, path)));
        return new DirectoryStream<>() {
            @Override
            public Iterator<Path> iterator() {
                Iterator<Path> paths = all.iterator();
                return new Iterator<>() {
                    @Override
                    public boolean hasNext() {
                        return paths.hasNext();
                    }

                    @Override
                    public Path next() {
                        return new DiskPath(system, paths.next());
                    }
                };
            }

            @Override
            public void close() throws IOException {
                all.close();
            }
        };
    }

    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) throws IOException {
        real.createDirectory(ask(Operation.CREATE_FOLDER, folder), attributes);
    }

    @Override
    public void createLink(Path link, Path existing) throws IOException {
        real.createLink(ask(Operation.LINK, link), DiskPath.real(existing));
    }

    @Override
    public void createSymbolicLink(Path link, Path target, FileAttribute<?>... attributes) throws IOException {
        real.createSymbolicLink(ask(Operation.LINK, link), DiskPath.real(target), attributes);
    }

    @Override
    public Path readSymbolicLink(Path link) throws IOException {
        return new DiskPath(system, real.readSymbolicLink(ask(Operation.ATTRIBUTES, link)));
    }

    @Override
    public void delete(Path path) throws IOException {
        real.delete(ask(Operation.DELETE, path));
    }

    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        Path from = DiskPath.real(source);
        Path to = DiskPath.real(target);
        if (disk.order(Operation.COPY, to) == Disk.Order.WRITE_HALF) {
            byte[] all = Files.readAllBytes(from);
            Files.write(to, Arrays.copyOf(all, all.length / 2));
            throw Disk.failure(to);
        }
        real.copy(from, to, options);
        if (Files.isRegularFile(to)) {
            disk.written(to);
        }
    }

    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        disk.order(Operation.MOVE, DiskPath.real(target));
        real.move(DiskPath.real(source), DiskPath.real(target), options);
    }

    @Override
    public boolean isSameFile(Path path, Path other) throws IOException {
        return real.isSameFile(ask(Operation.ATTRIBUTES, path), DiskPath.real(other));
    }

    @Override
    public boolean isHidden(Path path) throws IOException {
        return real.isHidden(ask(Operation.ATTRIBUTES, path));
    }

    @Override
    public FileStore getFileStore(Path path) throws IOException {
        return real.getFileStore(ask(Operation.ATTRIBUTES, path));
    }

    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        real.checkAccess(ask(Operation.ATTRIBUTES, path), modes);
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        try {
            return real.getFileAttributeView(ask(Operation.SET_ATTRIBUTES, path), type, options);
        } catch (IOException failure) {
            // The view of a file that is not there fails when it is used.
            return real.getFileAttributeView(Path.of("injected", "failure"), type, options);
        }
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        return real.readAttributes(ask(Operation.ATTRIBUTES, path), type, options);
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String attributes, LinkOption... options) throws IOException {
        return real.readAttributes(ask(Operation.ATTRIBUTES, path), attributes, options);
    }

    @Override
    public void setAttribute(Path path, String attribute, Object value, LinkOption... options) throws IOException {
        real.setAttribute(ask(Operation.SET_ATTRIBUTES, path), attribute, value, options);
    }
}
