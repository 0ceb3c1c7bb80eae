package plenary.schemas.check;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * A decoder that refuses bytes that are no characters. Long runs of ASCII in UTF-8, which most tables consist of, are
 * widened by the decoder of ISO 8859-1, for which the JVM uses vector instructions; the JDK's own decoder of UTF-8 stops
 * doing so at the first letter with an accent.
 */
final class StrictDecoder {

    /** Bytes from which on a run of ASCII is worth a call of its own. */
    private static final int LONG_RUN = 64;

    private final CharsetDecoder decoder;
    private final CharsetDecoder ascii = StandardCharsets.ISO_8859_1.newDecoder();
    private final boolean isUtf8;

    StrictDecoder(Charset charset) {
        this.isUtf8 = charset.equals(StandardCharsets.UTF_8);
        this.decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /** As {@link CharsetDecoder#decode(ByteBuffer, CharBuffer, boolean)}; bytes are backed by an array from 0. */
    CoderResult decode(ByteBuffer bytes, CharBuffer chars, boolean areLast) {
        if (!isUtf8) {
            return decoder.decode(bytes, chars, areLast);
        }
        int end = bytes.limit();
        try {
            while (true) {
                bytes.limit(ByteSearch.firstBeyondAscii(bytes.array(), bytes.position(), end));
                CoderResult result = ascii.reset().decode(bytes, chars, false);
                if (result.isOverflow() || bytes.position() == end) {
                    return result;
                }
                int mixedEnd = mixedEnd(bytes.array(), bytes.position(), end);
                bytes.limit(mixedEnd);
                // Before a run of ASCII, a character that lacks bytes is no character.
                result = decoder.reset().decode(bytes, chars, areLast || mixedEnd < end);
                if (!result.isUnderflow() || mixedEnd == end) {
                    return result;
                }
            }
        } finally {
            bytes.limit(end);
        }
    }

    /** Where the next long run of ASCII begins. */
    private static int mixedEnd(byte[] bytes, int from, int to) {
        int p = from;
        while (p < to) {
            int beyond = ByteSearch.firstBeyondAscii(bytes, p, to);
            if (beyond - p >= LONG_RUN) {
                return p;
            }
            p = beyond;
            while (p < to && bytes[p] < 0) {
                p++;
            }
        }
        return to;
    }
}
