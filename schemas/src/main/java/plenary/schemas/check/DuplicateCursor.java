package plenary.schemas.check;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;

/** Goes through the duplicates of one part, in the order of its records, beside the reading of a block. */
final class DuplicateCursor implements Closeable {

    /** Place of the duplicate, place and line of the first record with its key. */
    static final int ENTRY_BYTES = 3 * Long.BYTES;

    private static final int ENTRIES_AT_ONCE = 1024;

    private final Optional<FileChannel> channel;
    private final int part;
    private final ByteBuffer entries =
            ByteBuffer.allocate(ENTRIES_AT_ONCE * ENTRY_BYTES).limit(0);
    private long unread;
    private long place = -1;
    private long firstPlace;
    private long firstLine;

    DuplicateCursor(Optional<Path> file, int part, long record) {
        this.part = part;
        try {
            this.channel = file.isPresent() ? Optional.of(FileChannel.open(file.get())) : Optional.empty();
            if (channel.isPresent()) {
                goTo(channel.get(), KeyLog.place(part, record));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not read duplicate keys of " + file, e);
        }
    }

    /** Places are sorted, so the first one not before the wanted one is found by halving. */
    private void goTo(FileChannel file, long wanted) throws IOException {
        long from = 0;
        long count = file.size() / ENTRY_BYTES;
        long to = count;
        ByteBuffer one = ByteBuffer.allocate(Long.BYTES);
        while (from < to) {
            long middle = (from + to) >>> 1;
            file.read(one.clear(), middle * ENTRY_BYTES);
            if (one.getLong(0) < wanted) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        unread = count - from;
        file.position(from * ENTRY_BYTES);
    }

    /** How many duplicates, of this and later parts, come from the place at which it was opened. */
    long remaining() {
        return unread;
    }

    /** Whether a record is a duplicate; records are asked for in ascending order. */
    boolean isAt(long record) {
        return isAtPlace(KeyLog.place(part, record));
    }

    /** The same for a record of any part. */
    boolean isAtPlace(long wanted) {
        while (place < wanted && unread > 0) {
            advance();
        }
        return place == wanted;
    }

    private void advance() {
        if (!entries.hasRemaining()) {
            load();
        }
        place = entries.getLong();
        firstPlace = entries.getLong();
        firstLine = entries.getLong();
        unread--;
    }

    private void load() {
        entries.clear();
        try {
            while (entries.position() % ENTRY_BYTES != 0 || entries.position() == 0) {
                if (channel.orElseThrow().read(entries) < 0) {
                    throw new IOException("the file ends within an entry");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not read duplicate keys", e);
        }
        entries.flip();
    }

    /** Part of the first record with the key. */
    int firstPart() {
        return KeyLog.partOf(firstPlace);
    }

    /** Physical line of the first record with the key. */
    long firstLine() {
        return firstLine;
    }

    @Override
    public void close() {
        try {
            if (channel.isPresent()) {
                channel.get().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not close duplicate keys", e);
        }
    }
}
