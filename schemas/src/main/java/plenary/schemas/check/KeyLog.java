package plenary.schemas.check;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/**
 * A file of the keys of one block, written while the block is read: 32 bytes a row, so that duplicates are found
 * without the rows and a block once read need not be read again for them.
 */
public final class KeyLog implements KeySink, Closeable {

    static final int ENTRY_BYTES = 4 * Long.BYTES;

    private static final int BUFFER = 1 << 16;
    private static final int PART_SHIFT = 40;

    private final Path path;
    private final long part;
    private final LongWriter out;

    /**
     * @param path the file to write, replaced when it exists
     * @param part position of the block's file in the table, counted from 0
     */
    public KeyLog(Path path, int part) {
        this.path = path;
        this.part = part;
        try {
            this.out = new LongWriter(path, BUFFER);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write keys to " + path, e);
        }
    }

    /** Part and record in one number that orders the records of a table. */
    static long place(long part, long record) {
        return part << PART_SHIFT | record;
    }

    static int partOf(long place) {
        return (int) (place >>> PART_SHIFT);
    }

    @Override
    public void key(long record, long line, long hi, long lo) {
        try {
            out.write(hi);
            out.write(lo);
            out.write(place(part, record));
            out.write(line);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write keys to " + path, e);
        }
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            throw new UncheckedIOException("could not write keys to " + path, e);
        }
    }
}
