package plenary.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes cells straight as bytes: numbers never become text objects. */
final class CsvBytes {

    private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final int CAPACITY = 1 << 16;
    /** No cell that is not text is longer. */
    private static final int LONGEST_CELL = 64;

    private final OutputStream out;
    private final Dialect dialect;
    private final byte[] lineEnd;
    private final byte[] digits = new byte[20];
    private final byte[] buffer = new byte[CAPACITY];
    private int size;
    private boolean atStart = true;
    private long lines;

    CsvBytes(OutputStream out, Dialect dialect) {
        this.out = out;
        this.dialect = dialect;
        this.lineEnd = dialect.lineEnd().getBytes(StandardCharsets.US_ASCII);
    }

    /** Lines ended so far. */
    long lines() {
        return lines;
    }

    CsvBytes empty() throws IOException {
        separate();
        return this;
    }

    /** Bytes that need no quoting in any dialect. */
    CsvBytes plain(byte[] bytes) throws IOException {
        separate();
        append(bytes);
        return this;
    }

    CsvBytes text(String text) throws IOException {
        separate();
        boolean quoted = text.indexOf(dialect.delimiter()) >= 0 || text.indexOf('"') >= 0 || text.indexOf('\n') >= 0;
        append((quoted ? '"' + text.replace("\"", "\"\"") + '"' : text).getBytes(dialect.charset()));
        return this;
    }

    /** As it stands, without any quoting: for cells that are wrong on purpose. */
    CsvBytes verbatim(String text) throws IOException {
        separate();
        append(text.getBytes(dialect.charset()));
        return this;
    }

    /** {@code units} in units of the last of {@code decimals} decimals; never negative. */
    CsvBytes number(long units, int decimals) throws IOException {
        separate();
        int at = digits.length;
        long rest = units;
        for (int i = 0; i < decimals; i++) {
            digits[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        if (decimals > 0) {
            digits[--at] = (byte) dialect.decimal();
        }
        do {
            digits[--at] = (byte) ('0' + rest % 10);
            rest /= 10;
        } while (rest > 0);
        System.arraycopy(digits, at, buffer, size, digits.length - at);
        size += digits.length - at;
        return this;
    }

    /** 64 hexadecimal digits that follow from the bits, as a keyed hash would look. */
    CsvBytes hash(long bits) throws IOException {
        separate();
        for (int word = 0; word < 4; word++) {
            long rest = Stream.mix(bits + word);
            for (int i = 0; i < 16; i++) {
                buffer[size++] = HEX[(int) (rest >>> 60)];
                rest <<= 4;
            }
        }
        return this;
    }

    void endRow() throws IOException {
        append(lineEnd);
        atStart = true;
        lines++;
    }

    void flush() throws IOException {
        out.write(buffer, 0, size);
        size = 0;
    }

    private void separate() throws IOException {
        if (size > CAPACITY - LONGEST_CELL - 1) {
            flush();
        }
        if (atStart) {
            atStart = false;
        } else {
            buffer[size++] = (byte) dialect.delimiter();
        }
    }

    private void append(byte[] bytes) throws IOException {
        if (size + bytes.length > CAPACITY) {
            flush();
        }
        if (bytes.length > CAPACITY) {
            out.write(bytes);
            return;
        }
        System.arraycopy(bytes, 0, buffer, size, bytes.length);
        size += bytes.length;
    }
}
