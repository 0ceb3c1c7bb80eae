package plenary.schemas.packed;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The bytes of a file for a library that reads a format. It remembers whether the disk failed, which such libraries do
 * not tell apart from a damaged file.
 */
public final class WatchedChannel implements SeekableByteChannel {

    private final SeekableByteChannel bytes;
    private Optional<IOException> failure = Optional.empty();

    private WatchedChannel(SeekableByteChannel bytes) {
        this.bytes = bytes;
    }

    public static WatchedChannel open(Path file) throws IOException {
        return new WatchedChannel(Files.newByteChannel(file));
    }

    /** What the disk said when it failed; empty when it did not, so that what goes wrong is wrong with the file. */
    public Optional<IOException> failure() {
        return failure;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        try {
            return bytes.read(target);
        } catch (IOException e) {
            failure = Optional.of(e);
            throw e;
        }
    }

    @Override
    public long position() throws IOException {
        return bytes.position();
    }

    @Override
    public SeekableByteChannel position(long position) throws IOException {
        bytes.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return bytes.size();
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long size) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return bytes.isOpen();
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
