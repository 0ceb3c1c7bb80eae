package plenary.schemas.check;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of the keys of one block, written while the block is read: 32 bytes a row, so that duplicates are found
 * without the rows and a block once read need not be read again for them. Where equal rows are asked for, a file beside
 * it has the same of what stands in the rows.
 */
public final class KeyLog implements KeySink, Closeable {

    static final int ENTRY_BYTES = 4 * Long.BYTES;

    private static final int BUFFER = 1 << 16;
    private static final int PART_SHIFT = 40;

    private final Path path;
    private final long part;
    private final LongWriter out;
    private Optional<LongWriter> contents = Optional.empty();

    /**
     * @param path the file to write, replaced when it exists
     * @param part position of the block's file in the table, counted from 0
     */
    public KeyLog(Path path, int part) {
        this.path = path;
        this.part = part;
        try {
            this.out = new LongWriter(path, BUFFER);
            Files.deleteIfExists(contents(path));
        } catch (IOException e) {
            throw new UncheckedIOException("could not write keys to " + path, e);
        }
    }

    /** Where what stands in the rows lies beside a log of keys; there is no such file when no row was asked. */
    static Path contents(Path log) {
        return log.resolveSibling(log.getFileName() + "-contents");
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
            write(out, record, line, hi, lo);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write keys to " + path, e);
        }
    }

    @Override
    public void content(long record, long line, long hi, long lo) {
        try {
            if (contents.isEmpty()) {
                contents = Optional.of(new LongWriter(contents(path), BUFFER));
            }
            write(contents.get(), record, line, hi, lo);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write rows to " + contents(path), e);
        }
    }

    private void write(LongWriter log, long record, long line, long hi, long lo) throws IOException {
        log.write(hi);
        log.write(lo);
        log.write(place(part, record));
        log.write(line);
    }

    @Override
    public void close() {
        try {
            out.close();
            if (contents.isPresent()) {
                contents.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not write keys to " + path, e);
        }
    }
}
