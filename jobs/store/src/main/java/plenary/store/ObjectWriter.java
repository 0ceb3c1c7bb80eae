package plenary.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.NonReadableChannelException;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.Options.CreateFileOptionKeys;
import org.apache.hadoop.fs.StreamCapabilities;
import org.apache.hadoop.fs.s3a.Constants;
import org.apache.hadoop.fs.s3a.RemoteFileChangedException;

/** Writes an object from its beginning to its end; it appears when this is closed, and never if a write failed. */
final class ObjectWriter implements SeekableByteChannel {

    private final ObjectPath path;
    private final FSDataOutputStream content;
    private long position;
    private boolean open = true;
    private boolean failed;

    private ObjectWriter(ObjectPath path, FSDataOutputStream content) {
        this.path = path;
        this.content = content;
    }

    /** Takes the place of what was there. */
    static ObjectWriter replacing(ObjectPath path) throws IOException {
        return new ObjectWriter(path, path.store().ask("write", path, (files, object) -> {
            FSDataOutputStreamBuilder<?, ?> builder = files.createFile(object);
            builder.overwrite(true);
            // Nobody has a folder of the name of a file, so the store need not be asked about one before each write.
            builder.opt(Constants.FS_S3A_CREATE_PERFORMANCE, true);
            return started(builder);
        }));
    }

    /** Of all who write the same object at the same time, one closes it; the others are told that it exists. */
    static ObjectWriter creating(ObjectPath path) throws IOException {
        return new ObjectWriter(path, path.store().ask("create", path, (files, object) -> {
            FSDataOutputStreamBuilder<?, ?> builder = files.createFile(object);
            builder.overwrite(false);
            builder.must(CreateFileOptionKeys.FS_OPTION_CREATE_CONDITIONAL_OVERWRITE, true);
            return started(builder);
        }));
    }

    private static FSDataOutputStream started(FSDataOutputStreamBuilder<?, ?> builder) throws IOException {
        FSDataOutputStream content = builder.build();
        if (!content.hasCapability(StreamCapabilities.ABORTABLE_STREAM)) {
            content.close();
            throw new UnsupportedOperationException("this store cannot give up an object that is half written");
        }
        return content;
    }

    @Override
    public int write(ByteBuffer source) throws IOException {
        byte[] bytes = new byte[source.remaining()];
        source.get(bytes);
        try {
            content.write(bytes);
        } catch (IOException e) {
            failed = true;
            throw ObjectStore.told("write", path, e);
        }
        position += bytes.length;
        return bytes.length;
    }

    /** From now on closing leaves no trace. */
    void abandon() {
        failed = true;
    }

    @Override
    public void close() throws IOException {
        if (!open) {
            return;
        }
        open = false;
        if (failed) {
            content.abort();
            return;
        }
        try {
            content.close();
        } catch (RemoteFileChangedException e) {
            FileAlreadyExistsException exists = new FileAlreadyExistsException(path.toString());
            exists.initCause(e);
            throw exists;
        } catch (IOException e) {
            throw ObjectStore.told("write", path, e);
        }
    }

    @Override
    public boolean isOpen() {
        return open;
    }

    @Override
    public long position() {
        return position;
    }

    @Override
    public long size() {
        return position;
    }

    @Override
    public SeekableByteChannel position(long wanted) {
        throw new UnsupportedOperationException("an object is written from its beginning to its end: " + path);
    }

    @Override
    public SeekableByteChannel truncate(long length) {
        throw new UnsupportedOperationException("an object is written from its beginning to its end: " + path);
    }

    @Override
    public int read(ByteBuffer target) {
        throw new NonReadableChannelException();
    }
}
