package plenary.schemas.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import plenary.schemas.archive.Presence;
import plenary.schemas.rule.Share;

/**
 * The records of a table whose key an earlier record has, and those whose rows equal an earlier row in all but the key;
 * each with that first record, kept in files.
 */
public final class Duplicates {

    /** Of a table in which every key and every row is there once, or is not yet known. */
    public static final Duplicates NONE = new Duplicates(Optional.empty(), Optional.empty());

    static final String FILE = "duplicates.bin";
    static final String ROWS_FILE = "equal-rows.bin";

    private final Optional<Path> keys;
    private final Optional<Path> rows;

    private Duplicates(Optional<Path> keys, Optional<Path> rows) {
        this.keys = keys;
        this.rows = rows;
    }

    /**
     * Finds them. Heap stays under 64 MB for any number of keys; the scratch folder needs as much space as the logs.
     *
     * @param logs the key logs of all blocks of all parts of one table, in their order
     * @param told how many rows must be equal for any to be told; of a record that is refused for its key none is
     * @param scratch an existing folder; the results are kept in files of it, everything else is deleted
     */
    public static Duplicates find(List<Path> logs, Share told, Path scratch) {
        try {
            DuplicateSearch search = new DuplicateSearch(scratch);
            search.write(logs, NONE, scratch.resolve(FILE));
            Duplicates ofKeys = new Duplicates(Optional.of(scratch.resolve(FILE)), Optional.empty());
            findRows(
                    logs.stream()
                            .map(KeyLog::contents)
                            .filter(Presence::isThere)
                            .toList(),
                    ofKeys,
                    told,
                    scratch);
            return in(scratch);
        } catch (IOException e) {
            throw new UncheckedIOException("could not look for duplicates in " + scratch, e);
        }
    }

    private static void findRows(List<Path> logs, Duplicates ofKeys, Share told, Path scratch) throws IOException {
        Path result = scratch.resolve(ROWS_FILE);
        Files.deleteIfExists(result);
        Path found = scratch.resolve("found.bin");
        new DuplicateSearch(scratch).write(logs, ofKeys, found);
        long asked = 0;
        for (Path log : logs) {
            asked += Files.size(log) / KeyLog.ENTRY_BYTES;
        }
        long equal = Files.size(found) / DuplicateCursor.ENTRY_BYTES;
        if (equal >= told.rows() && told.isExceeded(equal, asked)) {
            Files.move(found, result);
        } else {
            Files.delete(found);
        }
    }

    /** What {@link #find} left in a scratch folder; {@link #NONE} when it did not run there. */
    public static Duplicates in(Path scratch) {
        return new Duplicates(
                Optional.of(scratch.resolve(FILE)).filter(Presence::isThere),
                Optional.of(scratch.resolve(ROWS_FILE)).filter(Presence::isThere));
    }

    /** How many records have the key of an earlier one. */
    public long count() {
        try (DuplicateCursor all = from(0, 0)) {
            return all.remaining();
        }
    }

    /** Whether there is none of either kind. */
    boolean isEmpty() {
        try (DuplicateCursor equal = rowsFrom(0, 0)) {
            return count() == 0 && equal.remaining() == 0;
        }
    }

    /** How many there are in a block, of either kind; only blocks that have some need to be read again. */
    public long count(int part, Block block, Optional<Block> next) {
        return count(keys, part, block, next) + count(rows, part, block, next);
    }

    private static long count(Optional<Path> file, int part, Block block, Optional<Block> next) {
        try (DuplicateCursor first = new DuplicateCursor(file, part, block.firstRecord());
                DuplicateCursor after = next.map(following -> new DuplicateCursor(file, part, following.firstRecord()))
                        .orElseGet(() -> new DuplicateCursor(file, part + 1, 0))) {
            return first.remaining() - after.remaining();
        }
    }

    /** Stands before the records of a part, from a record on, whose key an earlier one has. */
    DuplicateCursor from(int part, long record) {
        return new DuplicateCursor(keys, part, record);
    }

    /** Stands before the records of a part, from a record on, whose rows equal an earlier one. */
    DuplicateCursor rowsFrom(int part, long record) {
        return new DuplicateCursor(rows, part, record);
    }
}
