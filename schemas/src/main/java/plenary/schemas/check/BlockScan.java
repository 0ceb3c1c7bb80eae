package plenary.schemas.check;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import plenary.schemas.submission.Settings;

/**
 * Cuts a file into blocks between records, in one pass over its bytes. It works for encodings in which the bytes of
 * delimiter, quote and line ends stand for nothing else, and knows a quoted line end from the end of a record as
 * {@link RecordScanner} does.
 */
final class BlockScan {

    private static final Set<String> SPLITTABLE =
            Set.of(StandardCharsets.UTF_8.name(), StandardCharsets.ISO_8859_1.name(), "windows-1252");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final int BUFFER = 1 << 18;

    private enum Place {
        BETWEEN_RECORDS,
        FIELD_START,
        PLAIN,
        QUOTED,
        AFTER_QUOTE
    }

    private final byte delimiter;
    private final byte quote;
    private final long target;
    private final boolean[] matters = new boolean[256];
    private final List<Block> blocks = new ArrayList<>();

    private Place place = Place.BETWEEN_RECORDS;
    private boolean afterReturn;
    private long line = 1;
    private long record = -1;
    private long blockOffset;
    private long blockRecord;
    private long blockLine = 1;

    private BlockScan(Settings settings, long target) {
        this.delimiter = (byte) settings.delimiter();
        this.quote = (byte) settings.quote();
        this.target = target;
        this.matters['\n'] = true;
        this.matters['\r'] = true;
        this.matters[settings.quote()] = true;
    }

    static boolean canSplit(Settings settings) {
        return SPLITTABLE.contains(settings.charset().name());
    }

    /** @param target bytes that a block should have at least; the last one may have fewer */
    static List<Block> blocks(Path file, Settings settings, long target) {
        BlockScan scan = new BlockScan(settings, target);
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
            long offset = 0;
            while (channel.read(bytes) >= 0) {
                bytes.flip();
                scan.scan(bytes.array(), skipped(offset, bytes), bytes.limit(), offset);
                offset += bytes.limit();
                bytes.clear();
            }
            scan.cut(offset);
            return List.copyOf(scan.blocks);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    private static int skipped(long offset, ByteBuffer bytes) {
        boolean hasMark = offset == 0
                && bytes.limit() >= BYTE_ORDER_MARK.length
                && bytes.slice(0, BYTE_ORDER_MARK.length).equals(ByteBuffer.wrap(BYTE_ORDER_MARK));
        return hasMark ? BYTE_ORDER_MARK.length : 0;
    }

    private void scan(byte[] bytes, int from, int to, long offset) {
        boolean isOutsideQuotes = place != Place.QUOTED && place != Place.AFTER_QUOTE;
        if (isOutsideQuotes && ByteSearch.first(quote, quote, bytes, from, to) == to) {
            scanUnquoted(bytes, from, to, offset);
        } else {
            scanQuoted(bytes, from, to, offset);
        }
    }

    /** Without quotes only line ends matter. */
    private void scanUnquoted(byte[] bytes, int from, int to, long offset) {
        int p = from;
        while (p < to) {
            int end = ByteSearch.first((byte) '\n', (byte) '\r', bytes, p, to);
            if (end > p) {
                afterReturn = false;
                if (place == Place.BETWEEN_RECORDS) {
                    begin(offset + p);
                }
                place = bytes[end - 1] == delimiter ? Place.FIELD_START : Place.PLAIN;
            }
            if (end < to) {
                lineEnd(bytes[end]);
            }
            p = end + 1;
        }
    }

    private void scanQuoted(byte[] bytes, int from, int to, long offset) {
        for (int p = from; p < to; p++) {
            if (place == Place.PLAIN || place == Place.FIELD_START) {
                p = skipped(bytes, p, to);
                if (p == to) {
                    return;
                }
            }
            byte b = bytes[p];
            if (b == '\n' || b == '\r') {
                lineEnd(b);
                continue;
            }
            afterReturn = false;
            if (place == Place.BETWEEN_RECORDS) {
                begin(offset + p);
                place = Place.FIELD_START;
            }
            if (b == quote) {
                place = afterQuote(place);
            } else if (place != Place.QUOTED) {
                place = b == delimiter ? Place.FIELD_START : Place.PLAIN;
            }
        }
    }

    /** A quote opens a field at its start, closes it, or goes on with it when doubled; elsewhere it is text. */
    private static Place afterQuote(Place before) {
        return switch (before) {
            case FIELD_START, AFTER_QUOTE -> Place.QUOTED;
            case QUOTED -> Place.AFTER_QUOTE;
            case PLAIN, BETWEEN_RECORDS -> Place.PLAIN;
        };
    }

    private void begin(long offset) {
        record++;
        if (record > 0 && offset - blockOffset >= target) {
            cut(offset);
        }
    }

    /** Most bytes neither end a record nor open a quote; they are passed over in a loop that does nothing else. */
    private int skipped(byte[] bytes, int from, int to) {
        int p = from;
        while (p < to && !matters[bytes[p] & 0xFF]) {
            p++;
        }
        if (p > from) {
            afterReturn = false;
            place = bytes[p - 1] == delimiter ? Place.FIELD_START : Place.PLAIN;
        }
        return p;
    }

    private void lineEnd(byte b) {
        if (b == '\r' || !afterReturn) {
            line++;
        }
        afterReturn = b == '\r';
        if (place != Place.QUOTED) {
            place = Place.BETWEEN_RECORDS;
        }
    }

    /** Ends the current block before {@code end}, where the record that was just counted begins. */
    private void cut(long end) {
        blocks.add(new Block(blocks.size(), blockOffset, end - blockOffset, blockRecord, blockLine));
        blockOffset = end;
        blockRecord = record;
        blockLine = line;
    }
}
