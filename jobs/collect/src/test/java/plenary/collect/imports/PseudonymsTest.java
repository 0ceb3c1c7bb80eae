package plenary.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PseudonymsTest {

    private static final String KEY = "000102030405060708090a0b0c0d0e0f";

    @Test
    void pseudonymIsTheHmacThatOtherProgramsGive() {
        // printf %s 4711 | openssl dgst -sha256 -hmac 000102030405060708090a0b0c0d0e0f
        assertThat(Pseudonyms.of(KEY + "\n").hash("4711"))
                .isEqualTo("b3e4a3c21f6fa7fb5b758fefe6cec53af0a439789ac1833471db4582c0ab00ac");
    }

    @Test
    void institutionKeepsItsPseudonymHoweverItIsSpaced() {
        Pseudonyms pseudonyms = Pseudonyms.of(KEY);

        assertThat(pseudonyms.shortened("F", "St  Mary Hospital"))
                .isEqualTo(pseudonyms.shortened("F", "ST MARY HOSPITAL "))
                .matches("F[0-9a-f]{16}");
    }

    @Test
    void shortKeyIsRefused() {
        assertThatThrownBy(() -> Pseudonyms.of(KEY.substring(1)))
                .hasMessage(
                        "the registry's key must have at least 32 characters, had 31; make one with: openssl rand -hex 32");
    }
}
