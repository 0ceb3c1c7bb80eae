package plenary.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IdentitiesTest {

    private final Identities identities =
            new Identities(List.of("Ozoliņa^Marta", "P-4711", "19640805", "ACC7788", "Saint Ēva Hospital"));

    @ParameterizedTest
    @CsvSource({
        "CT Thorax, false",
        "CT OZOLIŅA thorax, true",
        "marta: control, true",
        "Martas protocol, false",
        "Request ACC7788, true",
        "CT of 4711, true",
        "Born 640805, true",
        "Head 12345 mAs, false",
        "Saint protocol, true",
        "'', false"
    })
    void wordsOfTheReportAndLongNumbersAreIdentities(String text, boolean isIdentity) {
        assertThat(identities.areIn(text)).isEqualTo(isIdentity);
    }
}
