package plenary.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileStatus;

/** The objects and folders directly under a name, with what the store told of them in one answer. */
record ObjectListing(ObjectPath folder, FileStatus[] entries, Filter<? super Path> filter)
        implements DirectoryStream<Path> {

    static ObjectListing of(ObjectPath folder, Filter<? super Path> filter) throws IOException {
        return folder.store().ask("list", folder, (files, path) -> {
            FileStatus[] entries = files.listStatus(path);
            // Of an object the client lists the object itself.
            if (entries.length == 1
                    && entries[0].isFile()
                    && entries[0].getPath().equals(path)) {
                throw new NotDirectoryException(folder.toString());
            }
            return new ObjectListing(folder, entries, filter);
        });
    }

    @Override
    public Iterator<Path> iterator() {
        return Stream.of(entries)
                .<Path>map(entry -> folder.listed(entry.getPath().getName(), new ObjectAttributes(entry)))
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
