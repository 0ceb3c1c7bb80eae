package plenary.schemas.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SerialTest {

    @ParameterizedTest
    @CsvSource({
        "61, 1900-03-01",
        "45747, 2025-03-31",
        "45747.5, 2025-03-31T12:00:00",
        "45747.586805555555, 2025-03-31T14:05:00", // 14:05 is 845 / 1440 of a day
        "45747.00000001, 2025-03-31T00:00:00.001",
        "45747.9999999999, 2025-04-01",
        "2958465, 9999-12-31"
    })
    void countsDaysFrom1900(String days, String day) {
        assertThat(new Serial(new BigDecimal(days), false).text()).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"60", "1", "0", "-1", "2958466"})
    void aDayThatProgramsCountWronglyIsNone(String days) {
        assertThat(new Serial(new BigDecimal(days), false).text()).isEmpty();
    }

    @Test
    void countsDaysFrom1904WhereThatIsSaid() {
        // The two ways to count differ by four years and a day.
        assertThat(new Serial(new BigDecimal(45747 - 1462), true).text()).contains("2025-03-31");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "yyyy-mm-dd|true",
                "[h]:mm|true",
                "[$-407]d. mmm|true",
                "General|false",
                "0.00E+00|false",
                "#,##0 \"days\"|false",
                "[Red]0|false",
                "0\\d|false",
                "@|false"
            })
    void aFormatShowsDaysByItsLetters(String format, boolean isOfDays) {
        assertThat(DateFormats.isOfDays(format)).isEqualTo(isOfDays);
    }
}
