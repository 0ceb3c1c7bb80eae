package plenary.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PatientAgeTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "060Y | 19580105 | 20250310 | 60    | the stated age, also where the birth date says another",
                "89Y  |          | 20250310 | 89    | without leading zeros",
                "018M |          | 20250310 | 1.5   | 18 / 12",
                "003W |          | 20250310 | 0.057 | 21 / 365.25",
                "005D |          | 20250310 | 0.014 | 5 / 365.25",
                "     | 20150311 | 20250310 | 9     | the day before the birthday",
                "     | 20150310 | 20250310 | 10    | the birthday",
                "     | 20230311 | 20250310 | 1.999 | 730 days / 365.25: below two years with decimals",
                "     | 20230310 | 20250310 | 2     | two years",
                "     | 20250310 | 20250310 | 0     | the day of birth",
                "000Y | 20240910 | 20250310 | 0.496 | 181 / 365.25: whole years say too little of an infant",
                "001Y |          | 20250310 | 1     | unless nothing else is known",
                "     | 99990101 | 20250310 |       | born after the examination",
                "     | 19040309 | 20250310 |       | 121 years",
                "     | 19040311 | 20250310 | 120   | 120 years",
                "     |          | 20250310 |       | nothing is stated",
                "60   |          | 20250310 |       | no unit",
                "     | 19640805 |          |       | no day to count from"
            })
    void ageIsInYears(String ageString, String birth, String examination, BigDecimal years, String why) {
        assertThat(PatientAge.of(
                        ageString == null ? "" : ageString,
                        Day.of(birth == null ? "" : birth),
                        Day.of(examination == null ? "" : examination)))
                .as(why)
                .satisfies(age -> {
                    if (years == null) {
                        assertThat(age).isEmpty();
                    } else {
                        assertThat(age.orElseThrow()).isEqualByComparingTo(years);
                    }
                });
    }
}
