package plenary.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.util.Optional;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FutureDataInputStreamBuilder;
import org.apache.hadoop.util.functional.FutureIO;

/** Reads an object, from any place in it. */
final class ObjectReader implements SeekableByteChannel {

    private final ObjectPath path;
    private final long size;
    private final FSDataInputStream content;
    private long position;
    private boolean open = true;

    private ObjectReader(ObjectPath path, long size, FSDataInputStream content) {
        this.path = path;
        this.size = size;
        this.content = content;
    }

    static ObjectReader open(ObjectPath path) throws IOException {
        Optional<ObjectAttributes> seen = path.sighting().take();
        return path.store().ask("read", path, (files, object) -> {
            FileStatus status = seen.isPresent() ? seen.get().status() : files.getFileStatus(object);
            // The client need not look for itself what it is told, and refuses to read what was written since.
            FutureDataInputStreamBuilder opening = files.openFile(object);
            opening.withFileStatus(status);
            return new ObjectReader(path, status.getLen(), FutureIO.awaitFuture(opening.build()));
        });
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        if (position >= size) {
            return -1;
        }
        byte[] bytes = new byte[target.remaining()];
        try {
            content.seek(position);
            int count = content.read(bytes, 0, bytes.length);
            if (count > 0) {
                target.put(bytes, 0, count);
                position += count;
            }
            return count;
        } catch (IOException e) {
            throw ObjectStore.told("read", path, e);
        }
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long wanted) {
        if (wanted < 0) {
            throw new IllegalArgumentException("a position is at least 0, was " + wanted);
        }
        position = wanted;
        return this;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public int write(ByteBuffer source) {
        throw new NonWritableChannelException();
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new NonWritableChannelException();
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public void close() throws IOException {
        open = false;
        content.close();
    }
}
