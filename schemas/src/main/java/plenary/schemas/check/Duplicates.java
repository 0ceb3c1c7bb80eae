package plenary.schemas.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import plenary.schemas.archive.Presence;

/** The records of a table whose key an earlier record has, each with that first record; kept in a file. */
public final class Duplicates {

    /** Of a table in which every key is there once, or is not yet known. */
    public static final Duplicates NONE = new Duplicates(Optional.empty());

    static final String FILE = "duplicates.bin";

    private final Optional<Path> file;

    private Duplicates(Optional<Path> file) {
        this.file = file;
    }

    /**
     * Finds them. Heap stays under 64 MB for any number of keys; the scratch folder needs as much space as the logs.
     *
     * @param logs the key logs of all blocks of all parts of one table, in their order
     * @param scratch an existing folder; the result is kept in a file of it, everything else is deleted
     */
    public static Duplicates find(List<Path> logs, Path scratch) {
        try {
            new DuplicateSearch(scratch).write(logs, scratch.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException("could not look for duplicate keys in " + scratch, e);
        }
        return in(scratch);
    }

    /** The duplicates that {@link #find} left in a scratch folder; {@link #NONE} when it did not run there. */
    public static Duplicates in(Path scratch) {
        Path file = scratch.resolve(FILE);
        return Presence.isThere(file) ? new Duplicates(Optional.of(file)) : NONE;
    }

    /** How many there are. */
    public long count() {
        try (DuplicateCursor all = from(0, 0)) {
            return all.remaining();
        }
    }

    /** How many there are in a block; only blocks that have some need to be read again. */
    public long count(int part, Block block, Optional<Block> next) {
        try (DuplicateCursor first = from(part, block.firstRecord());
                DuplicateCursor after = next.map(following -> from(part, following.firstRecord()))
                        .orElseGet(() -> from(part + 1, 0))) {
            return first.remaining() - after.remaining();
        }
    }

    /** Stands before the duplicates of a part from a record on. */
    DuplicateCursor from(int part, long record) {
        return new DuplicateCursor(file, part, record);
    }
}
