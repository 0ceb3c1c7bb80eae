package plenary.schemas.check;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The records of a table whose key an earlier record has, each with that first record; kept in a file. */
public final class Duplicates {

    /** Of a table in which every key is there once, or is not yet known. */
    public static final Duplicates NONE = new Duplicates(Optional.empty(), 0);

    private final Optional<Path> file;
    private final long count;

    Duplicates(Optional<Path> file, long count) {
        this.file = file;
        this.count = count;
    }

    /**
     * Finds them. Heap stays under 64 MB for any number of keys; the scratch folder needs as much space as the logs.
     *
     * @param logs the key logs of all blocks of all parts of one table, in their order
     * @param scratch an existing folder; the result keeps a file {@code duplicates.bin} in it
     */
    public static Duplicates find(List<Path> logs, Path scratch) {
        throw new UnsupportedOperationException("not in this version: " + logs + scratch);
    }

    /** The duplicates that {@link #find} left in a scratch folder. */
    public static Duplicates in(Path scratch) {
        throw new UnsupportedOperationException("not in this version: " + scratch + file(NONE));
    }

    private static Optional<Path> file(Duplicates duplicates) {
        return duplicates.file;
    }

    public long count() {
        return count;
    }
}
