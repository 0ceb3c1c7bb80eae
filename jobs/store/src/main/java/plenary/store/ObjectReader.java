package plenary.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonWritableChannelException;
import java.nio.channels.SeekableByteChannel;
import org.apache.hadoop.fs.FSDataInputStream;

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
        return path.store()
                .ask(
                        "read",
                        path,
                        (files, object) -> new ObjectReader(
                                path, files.getFileStatus(object).getLen(), files.open(object)));
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
