package plenary.schemas.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {

    @ParameterizedTest
    @CsvSource({
        "0.1, 0.1",
        "0.10000000000000001, 0.1",
        "4.4619999999999997, 4.462",
        "45.0, 45",
        "1E-3, 0.001",
        "1.5e3, 1500",
        "-0, 0",
        "123456789012345, 123456789012345",
        "0.30000000000000004, 0.30000000000000004",
        "1E+308, 1" // and 308 zeros
    })
    void aNumberIsWhatWasTyped(String raw, String typed) {
        assertThat(Digits.of(raw))
                .hasValueSatisfying(digits -> assertThat(digits).startsWith(typed));
    }

    @ParameterizedTest
    @CsvSource({"1E999999999", "1E-999999999", "abc", "NaN", "1 2", "''"})
    void whatIsNoNumberIsNone(String raw) {
        assertThat(Digits.of(raw)).isEmpty();
    }

    @Test
    void whatHasFifteenDigitsComesBackHoweverItWasStored() {
        SplittableRandom random = new SplittableRandom(7);
        for (int i = 0; i < 100_000; i++) {
            BigDecimal typed = BigDecimal.valueOf(random.nextLong(1_000_000_000_000_000L), random.nextInt(0, 16));
            String stored = new BigDecimal(typed.doubleValue())
                    .round(new java.math.MathContext(17))
                    .toString();
            assertThat(new BigDecimal(Digits.of(stored).orElseThrow())).isEqualByComparingTo(typed);
        }
    }
}
