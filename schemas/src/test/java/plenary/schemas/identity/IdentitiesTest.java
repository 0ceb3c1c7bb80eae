package plenary.schemas.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentitiesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "UID | 1.2.840.113619.2.55.3.604688119.971.1",
                "UID | see 1.3.12.2.1107.5.1.4.24045.30000006061912 of it",
                "UID | 2.25.329800735698586629295641978511506172918",
                "UID | 2.16.840.1.113883.3.200.4.20250331.1405.99.12.33",
                "DATE | CT Kopf 12.03.1957",
                "DATE | CT head 1957-03-12",
                "DATE | CT head DOB 12/3/57",
                "DATE | geb. 12.03.57",
                "DATE | née le 19570312",
                "NAME | DOE^JOHN",
                "NAME | CT Kopf Müller^Hans^^Dr",
                "NAME | Doe, John",
                "NAME | Mrs Mary Smith",
                "NAME | Patient: Anna Kowalska",
                "EMAIL | ask a.doe@hospital.example",
                "PHONE | CT head +44 20 7946 0958",
                "PHONE | Tel. 0171 1234567",
                "NATIONAL_ID | RSSMRA85T10A562S",
                "NATIONAL_ID | CT 131052-308T",
                "NATIONAL_ID | 529.982.247-25",
                "NATIONAL_ID | 756.9217.0769.85",
                "NATIONAL_ID | 85.07.30-033.28",
                "NATIONAL_ID | 2 55 08 14 168 025 38"
            })
    void namesSomebody(Identity identity, String text) {
        assertThat(Identities.in(text, Place.TEXT)).extracting(Match::identity).containsExactly(identity);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Head^HeadRoutine (Adult)",
                "Abdomen^AbdRoutine",
                "CT Kopf, nativ",
                "MR Brain",
                "Mr Head",
                "MS Brain",
                "Dr Thorax",
                "Becken Frau 2 Ebenen",
                "Thorax p.a., Rosa Filter",
                "1.2.840.10008.5.1.4.1.1.2",
                "2.16.840.1.113883.3.464.1003.104.12.1011",
                "version 1.2.3.4.5.6",
                "30799-1",
                "d4735e3a265e16eee03f59718b9b5d03019c07d8b6c51f90da3a666eec13ab35",
                "550e8400-e29b-41d4-a716-446655440000",
                "CT-2025-0331-0012",
                "+3.5 mm",
                "Tel 120 kV",
                "9434765919",
                "18F-FDG",
                "99mTc-MDP 600 MBq",
                "Grenzwert 12.5 / 20.1 mGy"
            })
    void namesNobody(String text) {
        assertThat(Identities.in(text, Place.TEXT)).isEmpty();
    }

    @Test
    void documentsHaveDatesAndAuthors() {
        assertThat(Identities.in("Bekanntmachung vom 17.11.2022, Smith, John et al.", Place.CITATION))
                .isEmpty();
        assertThat(Identities.in("born 17.11.1922", Place.CITATION)).hasSize(1);
        assertThat(Identities.in("A-2025-03-31", Place.ID)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1.2.840.113619.2.1 | 1.2.***.******.*.*",
                "DOE^JOHN | DO*^****",
                "Mrs Mary Smith, CT | Mrs Ma** *****, CT",
                "F1;9434765919;CT | F1;94********;CT",
                "a.doe@hospital.example | a.d**@********.*******",
                "F1,2025-03-31,CT | F1,2025-03-31,CT",
                "9434765918 | 9434765918"
            })
    void isShownWithoutWhatNamesSomebody(String text, String shown) {
        assertThat(Identities.masked(text)).isEqualTo(shown);
    }

    @Test
    void datesAreMaskedWhereNoneBelongs() {
        assertThat(Identities.maskedWithDates("1957-03-12")).isEqualTo("19**-**-**");
        assertThat(Identities.maskedWithDates("19570312")).isEqualTo("19******");
        assertThat(Identities.withoutDatesOf("1957-03-12", "F1,1957-03-12,CT")).isEqualTo("F1,19**-**-**,CT");
    }
}
