package plenary.schemas.check;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.CoderResult;
import java.nio.file.Path;
import java.util.zip.ZipException;
import plenary.schemas.packed.UnpackedLimit;
import plenary.schemas.packed.WholeGzip;
import plenary.schemas.submission.DataFile;
import plenary.schemas.submission.Settings;

/** The characters of a block, decoded strictly: bytes that are no characters end it. */
final class CharSource implements Closeable {

    private static final int BYTES = 1 << 16;

    /** Why no more characters come. */
    enum End {
        NOT_YET(Fault.NONE),
        OF_BLOCK(Fault.NONE),
        NOT_DECODABLE(Fault.NOT_DECODABLE),
        DAMAGED_COMPRESSION(Fault.DAMAGED_COMPRESSION),
        UNPACKS_TO_TOO_MUCH(Fault.UNPACKS_TO_TOO_MUCH);

        private final Fault fault;

        End(Fault fault) {
            this.fault = fault;
        }

        Fault fault() {
            return fault;
        }
    }

    private final Path path;
    private final InputStream in;
    private final StrictDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(BYTES).flip();
    private final long mostBytes;

    private long remaining;
    private long unpacked;
    private boolean lastBytes;
    private End end = End.NOT_YET;

    private CharSource(Path path, InputStream in, long mostBytes, long length, StrictDecoder decoder) {
        this.path = path;
        this.in = in;
        this.mostBytes = mostBytes;
        this.remaining = length;
        this.decoder = decoder;
    }

    static CharSource open(DataFile file, Settings settings, Block block) {
        StrictDecoder decoder = new StrictDecoder(settings.charset());
        try {
            FileChannel channel = FileChannel.open(file.location());
            if (file.gzip()) {
                return unpacked(file, channel, decoder);
            }
            InputStream raw = Channels.newInputStream(channel.position(block.offset()));
            return new CharSource(file.location(), raw, Long.MAX_VALUE, block.length(), decoder);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file.location(), e);
        }
    }

    private static CharSource unpacked(DataFile file, FileChannel packed, StrictDecoder decoder) throws IOException {
        long most = UnpackedLimit.bytes(file.bytes());
        try {
            InputStream in = new WholeGzip(packed, BYTES);
            return new CharSource(file.location(), in, most, Long.MAX_VALUE, decoder);
        } catch (ZipException | EOFException damaged) {
            InputStream none = Channels.newInputStream(packed);
            CharSource source = new CharSource(file.location(), none, most, 0, decoder);
            source.end = End.DAMAGED_COMPRESSION;
            return source;
        }
    }

    /** Why no more characters come; asked when {@link #read} gave fewer than there was room for. */
    End end() {
        return end;
    }

    /** Fills the target up to {@code to} or the end of the source; returns where it stopped. */
    int read(char[] target, int from, int to) {
        CharBuffer chars = CharBuffer.wrap(target, from, to - from);
        while (end == End.NOT_YET) {
            CoderResult result = decoder.decode(bytes, chars, lastBytes);
            if (result.isError()) {
                end = End.NOT_DECODABLE;
            } else if (result.isOverflow()) {
                break;
            } else if (lastBytes) {
                end = End.OF_BLOCK;
            } else {
                load();
            }
        }
        return chars.position();
    }

    private void load() {
        bytes.compact();
        int wanted = (int) Math.min(bytes.remaining(), remaining);
        int got = wanted == 0 ? -1 : got(wanted);
        if (got < 0) {
            lastBytes = true;
        } else {
            remaining -= got;
            unpacked += got;
            bytes.position(bytes.position() + got);
        }
        if (unpacked > mostBytes) {
            end = End.UNPACKS_TO_TOO_MUCH;
        }
        bytes.flip();
    }

    private int got(int wanted) {
        try {
            return in.read(bytes.array(), bytes.position(), wanted);
        } catch (ZipException | EOFException e) {
            end = End.DAMAGED_COMPRESSION;
            return -1;
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + path, e);
        }
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException("could not close " + path, e);
        }
    }
}
