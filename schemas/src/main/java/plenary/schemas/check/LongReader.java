package plenary.schemas.check;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** Reads a file of longs. */
final class LongReader implements Closeable {

    private final Path path;
    private final FileChannel file;
    private final ByteBuffer buffer;

    LongReader(Path path, int bufferBytes) throws IOException {
        this.path = path;
        this.file = FileChannel.open(path);
        this.buffer = ByteBuffer.allocate(bufferBytes).flip();
    }

    long read() throws IOException {
        if (buffer.remaining() < Long.BYTES) {
            load();
        }
        return buffer.getLong();
    }

    private void load() throws IOException {
        buffer.compact();
        while (buffer.position() < Long.BYTES) {
            if (file.read(buffer) < 0) {
                throw new EOFException("ends within a number: " + path);
            }
        }
        buffer.flip();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
