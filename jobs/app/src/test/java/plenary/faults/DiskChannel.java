package plenary.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.ReadableByteChannel;
import java.nio.channels.WritableByteChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** An open file; each transfer is an operation. */
final class DiskChannel extends FileChannel {

    private final Disk disk;
    private final Path path;
    private final FileChannel real;
    private final boolean writes;

    DiskChannel(Disk disk, Path path, FileChannel real, boolean writes) {
        this.disk = disk;
        this.path = path;
        this.real = real;
        this.writes = writes;
    }

    /** Writes some bytes. */
    private interface Writing {
        int write(ByteBuffer bytes) throws IOException;
    }

    private int write(ByteBuffer bytes, Writing writing) throws IOException {
        if (disk.order(Operation.WRITE, path) == Disk.Order.WRITE_HALF) {
            writing.write(bytes.slice(bytes.position(), bytes.remaining() / 2));
            throw Disk.failure(path);
        }
        disk.written(path);
        return writing.write(bytes);
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        return write(bytes, real::write);
    }

    @Override
    public int write(ByteBuffer bytes, long position) throws IOException {
        return write(bytes, some -> real.write(some, position));
    }

    @Override
    public long write(ByteBuffer[] buffers, int offset, int length) throws IOException {
        long written = 0;
        for (int i = offset; i < offset + length; i++) {
            written += write(buffers[i]);
        }
        return written;
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        disk.order(Operation.READ, path);
        return real.read(bytes);
    }

    @Override
    public int read(ByteBuffer bytes, long position) throws IOException {
        disk.order(Operation.READ, path);
        return real.read(bytes, position);
    }

    @Override
    public long read(ByteBuffer[] buffers, int offset, int length) throws IOException {
        disk.order(Operation.READ, path);
        return real.read(buffers, offset, length);
    }

    @Override
    public long position() throws IOException {
        return real.position();
    }

    @Override
    public FileChannel position(long position) throws IOException {
        real.position(position);
        return this;
    }

    @Override
    public long size() throws IOException {
        return real.size();
    }

    @Override
    public FileChannel truncate(long size) throws IOException {
        disk.order(Operation.WRITE, path);
        real.truncate(size);
        return this;
    }

    // Nothing is forced for real: the power of the machine stays on, and a test has thousands of points.
    @Override
    public void force(boolean withMetadata) throws IOException {
        disk.order(Operation.FORCE, path);
        disk.forced(path);
    }

    @Override
    public long transferTo(long position, long count, WritableByteChannel target) throws IOException {
        disk.order(Operation.READ, path);
        return real.transferTo(position, count, target);
    }

    @Override
    public long transferFrom(ReadableByteChannel source, long position, long count) throws IOException {
        disk.order(Operation.WRITE, path);
        disk.written(path);
        return real.transferFrom(source, position, count);
    }

    @Override
    public MappedByteBuffer map(MapMode mode, long position, long size) throws IOException {
        disk.order(Operation.READ, path);
        return real.map(mode, position, size);
    }

    @Override
    public FileLock lock(long position, long size, boolean shared) throws IOException {
        disk.order(Operation.LOCK, path);
        return real.lock(position, size, shared);
    }

    @Override
    public @Nullable FileLock tryLock(long position, long size, boolean shared) throws IOException {
        disk.order(Operation.LOCK, path);
        return real.tryLock(position, size, shared);
    }

    // A process that is gone holds nothing open, so the file is closed whatever comes.
    @Override
    protected void implCloseChannel() throws IOException {
        real.close();
        if (writes) {
            disk.order(Operation.CLOSE_WRITTEN, path);
        }
    }
}
