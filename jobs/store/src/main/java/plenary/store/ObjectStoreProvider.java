package plenary.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AccessMode;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.CopyOption;
import java.nio.file.DirectoryStream;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemAlreadyExistsException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileAttributeView;
import java.nio.file.spi.FileSystemProvider;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@code s3a://bucket/key} a {@link Path}, by Hadoop's client, so that one configuration serves the archive and
 * Spark. What an object store does not do, it refuses: there is no rename, no folder, no time to set.
 */
public final class ObjectStoreProvider extends FileSystemProvider {

    private final Map<String, ObjectStore> stores = new ConcurrentHashMap<>();

    @Override
    public String getScheme() {
        return "s3a";
    }

    /** @param settings Hadoop's, beside those of the environment, as in {@code core-site.xml} */
    @Override
    public FileSystem newFileSystem(URI uri, Map<String, ?> settings) {
        ObjectStore store = connected(bucket(uri), settings);
        if (Optional.ofNullable(stores.putIfAbsent(bucket(uri), store)).isPresent()) {
            throw new FileSystemAlreadyExistsException(store.prefix());
        }
        return store;
    }

    @Override
    public FileSystem getFileSystem(URI uri) {
        return Optional.ofNullable(stores.get(bucket(uri)))
                .orElseThrow(() -> new FileSystemNotFoundException("not opened yet: " + uri));
    }

    @Override
    public Path getPath(URI uri) {
        ObjectStore store = stores.computeIfAbsent(bucket(uri), bucket -> connected(bucket, Map.of()));
        return store.getPath("/" + uri.getPath());
    }

    private static String bucket(URI uri) {
        return Optional.ofNullable(uri.getRawAuthority())
                .orElseThrow(() -> new IllegalArgumentException("expected s3a://BUCKET/KEY, was '" + uri + "'"));
    }

    private ObjectStore connected(String bucket, Map<String, ?> settings) {
        URI root = URI.create(getScheme() + "://" + bucket);
        return new ObjectStore(
                this, root, () -> org.apache.hadoop.fs.FileSystem.get(root, StoreSettings.with(settings)));
    }

    /** To read, or to write from the beginning: an object is never changed in part. */
    @Override
    public SeekableByteChannel newByteChannel(
            Path path, Set<? extends OpenOption> options, FileAttribute<?>... attributes) throws IOException {
        ObjectPath object = ObjectPath.of(path);
        if (!options.contains(StandardOpenOption.WRITE) && !options.contains(StandardOpenOption.APPEND)) {
            return ObjectReader.open(object);
        }
        if (options.contains(StandardOpenOption.APPEND) || options.contains(StandardOpenOption.READ)) {
            throw new UnsupportedOperationException("an object is written whole, not " + options + ": " + path);
        }
        if (options.contains(StandardOpenOption.CREATE_NEW)) {
            return ObjectWriter.creating(object);
        }
        if (!options.contains(StandardOpenOption.TRUNCATE_EXISTING)) {
            throw new UnsupportedOperationException("an object is written whole, not " + options + ": " + path);
        }
        if (!options.contains(StandardOpenOption.CREATE)) {
            object.store().attributes(object);
        }
        return ObjectWriter.replacing(object);
    }

    @Override
    public DirectoryStream<Path> newDirectoryStream(Path folder, DirectoryStream.Filter<? super Path> filter)
            throws IOException {
        return ObjectListing.of(ObjectPath.of(folder), filter);
    }

    /** Makes nothing: a folder is there when an object lies under its name. */
    @Override
    public void createDirectory(Path folder, FileAttribute<?>... attributes) {
        ObjectPath.of(folder);
    }

    /** A folder whose last object is deleted stays, as a local one does, until it is deleted itself. */
    @Override
    public void delete(Path path) throws IOException {
        ObjectPath object = ObjectPath.of(path);
        if (!object.store().ask("delete", object, (files, place) -> files.delete(place, false))) {
            throw new NoSuchFileException(path.toString());
        }
    }

    /** Reads and writes the content again; with {@code REPLACE_EXISTING} over what was there. */
    @Override
    public void copy(Path source, Path target, CopyOption... options) throws IOException {
        Set<CopyOption> wanted = Set.of(options);
        if (wanted.contains(StandardCopyOption.COPY_ATTRIBUTES)) {
            throw new UnsupportedOperationException("the time of an object is when it was written: " + target);
        }
        ObjectPath place = ObjectPath.of(target);
        try (InputStream content = newInputStream(source);
                ObjectWriter written = wanted.contains(StandardCopyOption.REPLACE_EXISTING)
                        ? ObjectWriter.replacing(place)
                        : ObjectWriter.creating(place)) {
            copy(content, written);
        }
    }

    private static void copy(InputStream content, ObjectWriter written) throws IOException {
        try {
            OutputStream unclosed = Channels.newOutputStream(written);
            content.transferTo(unclosed);
        } catch (IOException | RuntimeException e) {
            written.abandon();
            throw e;
        }
    }

    /** Copies one object, then deletes it; whoever asks for one step is told that there is none. */
    @Override
    public void move(Path source, Path target, CopyOption... options) throws IOException {
        if (Set.of(options).contains(StandardCopyOption.ATOMIC_MOVE)) {
            throw new AtomicMoveNotSupportedException(
                    source.toString(), target.toString(), "an object store has no rename");
        }
        copy(source, target, options);
        delete(source);
    }

    @Override
    public boolean isSameFile(Path one, Path other) {
        return one.toAbsolutePath().normalize().equals(other.toAbsolutePath().normalize());
    }

    @Override
    public boolean isHidden(Path path) {
        return String.valueOf(path.getFileName()).startsWith(".");
    }

    @Override
    public FileStore getFileStore(Path path) {
        throw new UnsupportedOperationException("an object store has no volumes: " + path);
    }

    /** Whether it is there; what may be done with it the store says when it is done. */
    @Override
    public void checkAccess(Path path, AccessMode... modes) throws IOException {
        ObjectPath object = ObjectPath.of(path);
        object.store().attributes(object);
    }

    @Override
    public <A extends BasicFileAttributes> A readAttributes(Path path, Class<A> type, LinkOption... options)
            throws IOException {
        if (type != BasicFileAttributes.class) {
            throw new UnsupportedOperationException("an object has basic attributes only, not " + type.getSimpleName());
        }
        ObjectPath object = ObjectPath.of(path);
        return type.cast(object.store().attributes(object));
    }

    @Override
    public <V extends FileAttributeView> @Nullable V getFileAttributeView(
            Path path, Class<V> type, LinkOption... options) {
        return type == BasicFileAttributeView.class ? type.cast(new ObjectAttributes.View(ObjectPath.of(path))) : null;
    }

    @Override
    public Map<String, Object> readAttributes(Path path, String names, LinkOption... options) {
        throw new UnsupportedOperationException("attributes are read by type, not by name '" + names + "': " + path);
    }

    @Override
    public void setAttribute(Path path, String name, Object value, LinkOption... options) {
        throw new UnsupportedOperationException("an object has no attribute to set, not '" + name + "': " + path);
    }
}
