package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StrictDecoderTest {

    @Test
    void bytesMeanWhatTheDecoderOfTheJdkSays() {
        SplittableRandom random = new SplittableRandom(8);
        String[] pieces = {"a", "ä", "€", "𝄞", "x".repeat(63), "x".repeat(64), "x".repeat(130)};
        int malformed = 0;
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = random.nextInt(8); n >= 0; n--) {
                text.append(pieces[random.nextInt(pieces.length)]);
            }
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            if (random.nextBoolean()) {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            }
            int room = random.nextInt(3) == 0 ? random.nextInt(bytes.length + 1) : bytes.length + 1;
            boolean areLast = random.nextBoolean();

            CharBuffer ours = CharBuffer.allocate(room);
            ByteBuffer ourBytes = ByteBuffer.wrap(bytes);
            CoderResult ourResult = new StrictDecoder(StandardCharsets.UTF_8).decode(ourBytes, ours, areLast);
            CharBuffer theirs = CharBuffer.allocate(room);
            ByteBuffer theirBytes = ByteBuffer.wrap(bytes);
            CoderResult theirResult = StandardCharsets.UTF_8.newDecoder().decode(theirBytes, theirs, areLast);

            assertThat(ours.flip().toString()).isEqualTo(theirs.flip().toString());
            assertThat(ourBytes.position()).isEqualTo(theirBytes.position());
            assertThat(ourBytes.limit()).isEqualTo(bytes.length);
            if (room > bytes.length) {
                // With less room either may be said first: that there is no room, or that bytes are no character.
                assertThat(ourResult.isError()).isEqualTo(theirResult.isError());
            }
            malformed += ourResult.isError() ? 1 : 0;
        }
        assertThat(malformed).isGreaterThan(1_000);
    }

    @Test
    void bytesAreFoundWhereverTheyLie() {
        byte[] bytes = new byte[40];
        for (int from = 0; from < 9; from++) {
            for (int at = from; at < 40; at++) {
                for (byte value : new byte[] {'\n', '\r', (byte) 0x80, (byte) 0xFF}) {
                    bytes[at] = value;
                    boolean isLineEnd = value > 0;
                    assertThat(ByteSearch.first((byte) '\n', (byte) '\r', bytes, from, 40))
                            .isEqualTo(isLineEnd ? at : 40);
                    assertThat(ByteSearch.firstBeyondAscii(bytes, from, 40)).isEqualTo(isLineEnd ? 40 : at);
                    bytes[at] = 0;
                }
            }
        }
    }
}
