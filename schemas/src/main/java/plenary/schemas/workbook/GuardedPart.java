package plenary.schemas.workbook;

import java.io.IOException;
import java.io.InputStream;
import plenary.schemas.packed.UnpackedLimit;

/**
 * The bytes of a part of a workbook as long as they are what an honest file can hold. What is counted is what really
 * unpacks, not what the file says of itself.
 */
final class GuardedPart extends InputStream {

    /** Bytes between two tags, or inside of one; the text of a cell has at most 32767 characters. */
    private static final int MOST_WITHOUT_A_TAG = 1 << 20;

    private final InputStream in;
    private final long most;
    private long bytes;
    private long sinceTag;
    private boolean afterOpening;

    GuardedPart(InputStream in, long packedBytes) {
        this.in = in;
        this.most = UnpackedLimit.bytes(packedBytes);
    }

    /** Thrown through the parser, which knows nothing of limits. */
    static final class LimitExceeded extends IOException {

        private LimitExceeded(String message) {
            super(message);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int got = in.read(target, from, length);
        bytes += Math.max(0, got);
        if (bytes > most) {
            throw new LimitExceeded("more than " + most + " bytes once unpacked");
        }
        for (int p = from; p < from + got; p++) {
            // Comments and quoted stretches begin with <! and do not end a text.
            boolean isTag = afterOpening && target[p] != '!' && target[p] != '?';
            sinceTag = isTag ? 0 : sinceTag + 1;
            afterOpening = target[p] == '<';
        }
        if (sinceTag > MOST_WITHOUT_A_TAG) {
            throw new LimitExceeded("more than " + MOST_WITHOUT_A_TAG + " bytes in one text");
        }
        return got;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
