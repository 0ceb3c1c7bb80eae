package plenary.store;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileStore;
import java.nio.file.FileSystem;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.WatchService;
import java.nio.file.attribute.UserPrincipalLookupService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.hadoop.fs.PathIsNotEmptyDirectoryException;

/** One bucket, seen as a file system; asks the store nothing before the first file is touched. */
final class ObjectStore extends FileSystem {

    private final ObjectStoreProvider provider;
    private final URI root;
    private final Connection connection;

    /**
     * @param root {@code s3a://bucket}
     * @param connection to the bucket, made at its first use
     */
    ObjectStore(ObjectStoreProvider provider, URI root, Connection connection) {
        this.provider = provider;
        this.root = root;
        this.connection = connection;
    }

    /** Opens the bucket, or gives the client that already did. */
    interface Connection {
        org.apache.hadoop.fs.FileSystem open() throws IOException;
    }

    /** Something asked of the store about one object. */
    interface Question<T> {
        T ask(org.apache.hadoop.fs.FileSystem files, org.apache.hadoop.fs.Path path) throws IOException;
    }

    URI root() {
        return root;
    }

    /** What every absolute path begins with: {@code s3a://bucket/}. */
    String prefix() {
        return root.getScheme() + "://" + (root.getRawAuthority() == null ? "" : root.getRawAuthority()) + "/";
    }

    /**
     * What is known of an object, or of a folder when something lies under the name.
     *
     * @throws UncheckedIOException if the store did not answer: {@code Files.exists} takes every {@code IOException} for
     *     "there is none", and what cannot be reached must not look as if it had never been written
     */
    ObjectAttributes attributes(ObjectPath path) throws NoSuchFileException {
        Optional<ObjectAttributes> seen = path.sighting().take();
        if (seen.isPresent()) {
            return seen.get();
        }
        try {
            return new ObjectAttributes(ask("look at", path, org.apache.hadoop.fs.FileSystem::getFileStatus));
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asks, and tells a failure as the exceptions of {@code java.nio.file} do. */
    <T> T ask(String doing, ObjectPath path, Question<T> question) throws IOException {
        ObjectPath object = path.toAbsolutePath().normalize();
        try {
            return question.ask(
                    connection.open(),
                    new org.apache.hadoop.fs.Path(root.getScheme(), root.getAuthority(), "/" + object.key()));
        } catch (IOException e) {
            throw told(doing, object, e);
        }
    }

    static IOException told(String doing, ObjectPath object, IOException e) {
        if (e instanceof InterruptedIOException || e instanceof NotDirectoryException) {
            return e;
        }
        if (e instanceof FileNotFoundException) {
            return caused(new NoSuchFileException(object.toString()), e);
        }
        if (e instanceof PathIsNotEmptyDirectoryException) {
            return caused(new DirectoryNotEmptyException(object.toString()), e);
        }
        if (e instanceof AccessDeniedException) {
            return caused(
                    new AccessDeniedException(object.toString(), null, "may not " + doing + " it: " + reason(e)), e);
        }
        return caused(new FileSystemException(object.toString(), null, "could not " + doing + " it: " + reason(e)), e);
    }

    // The messages of the client say everything twice, once for each of its layers; the innermost says it best.
    private static String reason(Throwable e) {
        Throwable innermost = e;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return String.valueOf(innermost.getMessage());
    }

    private static IOException caused(IOException told, IOException cause) {
        told.initCause(cause);
        return told;
    }

    @Override
    public ObjectStoreProvider provider() {
        return provider;
    }

    @Override
    public ObjectPath getPath(String first, String... more) {
        return ObjectPath.parse(this, more.length == 0 ? first : first + "/" + String.join("/", more));
    }

    @Override
    public Iterable<Path> getRootDirectories() {
        return List.of(new ObjectPath(this, true, List.of()));
    }

    @Override
    public String getSeparator() {
        return "/";
    }

    /** Ends with the process, as the default file system does. */
    @Override
    public void close() {
        throw new UnsupportedOperationException("an object store is not closed: " + root);
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public Set<String> supportedFileAttributeViews() {
        return Set.of("basic");
    }

    @Override
    public PathMatcher getPathMatcher(String syntaxAndPattern) {
        PathMatcher local = FileSystems.getDefault().getPathMatcher(syntaxAndPattern);
        return path -> local.matches(Path.of(path.toString()));
    }

    @Override
    public Iterable<FileStore> getFileStores() {
        return List.of();
    }

    @Override
    public UserPrincipalLookupService getUserPrincipalLookupService() {
        throw new UnsupportedOperationException("objects have no owners here: " + root);
    }

    @Override
    public WatchService newWatchService() {
        throw new UnsupportedOperationException("an object store cannot be watched: " + root);
    }
}
