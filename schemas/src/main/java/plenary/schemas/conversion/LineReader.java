package plenary.schemas.conversion;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.zip.ZipException;
import plenary.schemas.packed.UnpackedLimit;
import plenary.schemas.packed.WholeGzip;

/** Cuts a file into its lines, which end with LF. */
final class LineReader {

    /** Bytes of the longest line; of a longer one no more is kept. */
    static final int LONGEST = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private final Lines lines;
    private byte[] line = new byte[BUFFER];
    private int length;
    private long number = 1;

    private LineReader(Lines lines) {
        this.lines = lines;
    }

    /** What is done with a line. */
    interface Lines {
        /**
         * @param number counted from 1
         * @param bytes without the LF; reused for the next line
         */
        void line(long number, ByteBuffer bytes, boolean isCut);
    }

    static void read(Path file, boolean gzip, Lines lines) throws Unconvertible {
        LineReader reader = new LineReader(lines);
        try (FileChannel channel = FileChannel.open(file);
                InputStream in = gzip ? new WholeGzip(channel, BUFFER) : Channels.newInputStream(channel)) {
            reader.read(in, gzip ? UnpackedLimit.bytes(channel.size()) : Long.MAX_VALUE);
        } catch (ZipException | EOFException damaged) {
            throw new Unconvertible(
                    "RQ-FILE-008", reader.number, "a gzip file that is damaged or cut off", "a whole gzip file");
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    private void read(InputStream in, long most) throws IOException, Unconvertible {
        byte[] buffer = new byte[BUFFER];
        long bytes = 0;
        for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
            bytes += got;
            if (bytes > most) {
                throw new Unconvertible(
                        "RQ-FILE-009",
                        number,
                        "far more once unpacked than a table can be",
                        "at most " + UnpackedLimit.MOST_TIMES + " times the compressed size");
            }
            add(buffer, got);
        }
        if (length > 0) {
            end();
        }
    }

    private void add(byte[] buffer, int to) {
        int from = 0;
        for (int p = 0; p < to; p++) {
            if (buffer[p] == '\n') {
                keep(buffer, from, p);
                end();
                from = p + 1;
            }
        }
        keep(buffer, from, to);
    }

    /** One byte more than the longest line tells that it is longer. */
    private void keep(byte[] buffer, int from, int to) {
        int kept = Math.min(to - from, LONGEST + 1 - length);
        if (length + kept > line.length) {
            line = Arrays.copyOf(line, Math.min(LONGEST + 1, Math.max(2 * line.length, length + kept)));
        }
        System.arraycopy(buffer, from, line, length, kept);
        length += kept;
    }

    private void end() {
        lines.line(number++, ByteBuffer.wrap(line, 0, Math.min(length, LONGEST)), length > LONGEST);
        length = 0;
    }
}
