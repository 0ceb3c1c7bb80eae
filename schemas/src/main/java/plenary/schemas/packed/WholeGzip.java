package plenary.schemas.packed;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A gzip file read to its last byte. The stream of the JDK takes what is no further member for the end, so that a member
 * with a damaged beginning, and all records in it, would be lost in silence.
 */
public final class WholeGzip extends GZIPInputStream {

    /** Checksum and length, which end a member. */
    private static final int TRAILER_BYTES = 8;

    private final FileChannel file;
    private long filled;

    public WholeGzip(FileChannel file, int bufferBytes) throws IOException {
        super(Channels.newInputStream(file), bufferBytes);
        this.file = file;
    }

    @Override
    protected void fill() throws IOException {
        super.fill();
        filled = file.position();
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        int got = super.read(bytes, from, length);
        if (got < 0 && file.size() > filled - inf.getRemaining() + TRAILER_BYTES) {
            throw new ZipException("bytes behind the last member");
        }
        return got;
    }
}
