package plenary.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;

/** Places in buckets for tests. */
final class Buckets {

    private Buckets() {}

    /** A prefix of its own in the bucket of the running server. */
    static Path folder() {
        return bucket("plenary", S3Server.running().settings())
                .resolve(UUID.randomUUID().toString());
    }

    static synchronized Path bucket(String name, Map<String, String> settings) {
        URI uri = URI.create("s3a://" + name);
        try {
            return FileSystems.getFileSystem(uri).getPath("/");
        } catch (FileSystemNotFoundException e) {
            return opened(uri, settings);
        }
    }

    private static Path opened(URI uri, Map<String, String> settings) {
        try {
            return FileSystems.newFileSystem(uri, settings).getPath("/");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
