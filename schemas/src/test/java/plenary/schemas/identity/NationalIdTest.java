package plenary.schemas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NationalIdTest {

    /** Numbers that issuers or encyclopaedias print as examples, recalled; of no living person. */
    @ParameterizedTest
    @CsvSource({
        "NHS_NUMBER, 943 476 5919",
        "NHS_NUMBER, 4010232137",
        "NIR, 255081416802538",
        "NIR, 2 55 08 14 168 025 38",
        "CODICE_FISCALE, RSSMRA85T10A562S",
        "DNI, 12345678Z",
        "DNI, X1234567L",
        "RIJKSREGISTER, 85.07.30-033.28",
        "BSN, 111222333",
        "PERSONNUMMER, 811228-9874",
        "PERSONNUMMER, 19811228-9874",
        "HETU, 131052-308T",
        "FODSELSNUMMER, 01010750160",
        "PESEL, 44051401359",
        "CPF, 529.982.247-25",
        "SSN, 078-05-1120",
        "STEUER_ID, 86095742719",
        "AHV, 756.9217.0769.85",
        "AADHAAR, 2341 2341 2346",
        "RESIDENT_ID, 11010519491231002X"
    })
    void publishedExampleIsValid(NationalId id, String number) {
        assertThat(id.isValid(number)).isTrue();
    }

    @Test
    void anotherLastDigitIsNotValidWhereThereIsACheckDigit() {
        Set<NationalId> checked = EnumSet.complementOf(EnumSet.of(NationalId.SSN));
        for (NationalId id : checked) {
            for (int i = 0; i < 100; i++) {
                String number = RandomNumbers.of(id, i);
                String other = number.substring(0, number.length() - 1) + otherThan(number.charAt(number.length() - 1));
                assertThat(id.isValid(number)).as(id + " " + number).isTrue();
                assertThat(id.isValid(other)).as(id + " " + other).isFalse();
            }
        }
    }

    private static char otherThan(char last) {
        if (last >= '0' && last <= '9') {
            return (char) ('0' + (last - '0' + 1) % 10);
        }
        return last == 'A' ? 'B' : 'A';
    }

    @Test
    void enoughNumbersMakeChanceSmallerThanOneInABillion() {
        for (NationalId id : NationalId.values()) {
            assertThat(id.enough()).as(id.toString()).isBetween(5, 9);
        }
        // 11^9 = 2.4e9, 11^8 = 2.1e8
        assertThat(NationalId.NHS_NUMBER.enough()).isEqualTo(9);
        // 121^5 = 2.6e10, 121^4 = 2.1e8
        assertThat(NationalId.FODSELSNUMMER.enough()).isEqualTo(5);
    }
}
