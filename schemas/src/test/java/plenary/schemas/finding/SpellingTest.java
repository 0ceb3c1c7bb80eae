package plenary.schemas.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> NAMES = List.of("country", "contractVersion", "period", "signoff");

    @ParameterizedTest
    @CsvSource({
        "Country, country",
        "contract_version, contractVersion",
        "contractversoin, contractVersion",
        "sign-off, signoff",
        "perid, period",
        "country, country",
        "name, ''",
        "created, ''",
        "version, ''"
    })
    void findsTheNameThatWasMeant(String written, String meant) {
        assertThat(Spelling.nearest(written, NAMES).orElse("")).isEqualTo(meant);
    }
}
