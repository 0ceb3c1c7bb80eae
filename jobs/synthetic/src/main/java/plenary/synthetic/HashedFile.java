package plenary.synthetic;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** A file that hashes what is written to it, together with what goes on into further digests. */
final class HashedFile extends OutputStream {

    private final OutputStream out;
    private final List<MessageDigest> digests;
    private long bytes;

    HashedFile(Path file, MessageDigest... digests) throws IOException {
        this.out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 17);
        this.digests = List.of(digests);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    long bytes() {
        return bytes;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        for (MessageDigest digest : digests) {
            digest.update(buffer, offset, length);
        }
        bytes += length;
        out.write(buffer, offset, length);
    }

    @Override
    public void flush() throws IOException {
        out.flush();
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
