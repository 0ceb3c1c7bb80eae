package plenary.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;

/** The objects and folders directly under a name. */
record ObjectListing(ObjectPath folder, FileStatus[] entries, Filter<? super Path> filter)
        implements DirectoryStream<Path> {

    static ObjectListing of(ObjectPath folder, Filter<? super Path> filter) throws IOException {
        if (!folder.store().attributes(folder).isDirectory()) {
            throw new NotDirectoryException(folder.toString());
        }
        return new ObjectListing(
                folder, folder.store().ask("list", folder, (files, path) -> files.listStatus(path)), filter);
    }

    @Override
    public Iterator<Path> iterator() {
        return Stream.of(entries)
                .<Path>map(entry -> folder.resolve(entry.getPath().getName()))
                .filter(this::isWanted)
                .iterator();
    }

    private boolean isWanted(Path path) {
        try {
            return filter.accept(path);
        } catch (IOException e) {
            throw new DirectoryIteratorException(e);
        }
    }

    @Override
    public void close() {}
}
