package plenary.collect.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenary.schemas.contract.Contract;

class ColumnReaderTest {

    private static final Contract CONTRACT = Contract.load();

    @ParameterizedTest
    @CsvSource({
        // column of exam_dose, unit of the source, text, value
        "dlp_mgy_cm, '', 790, 790",
        "dlp_mgy_cm, '', '1.234,5', 1234.5",
        "dlp_mgy_cm, Gy.cm, '0,79', 790",
        "pka_gy_cm2, uGy.m2, 100, 1",
        "age_years, mo, 18, 1.5",
        "local_code, '', 1.234, 1.234",
    })
    void numbersAreReadInTheMarksOfTheFileAndTurnedIntoOurUnit(
            String field, String unit, String text, String expected) {
        assertThat(read(field, column("", Map.of(), 0, "", unit, ""), text)).isEqualTo(new Reading.Value(expected));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 2025-03-31, 2025-03-31",
        "d/M/yyyy, 31/3/2025, 2025-03-31",
        "M/d/yyyy, 3/31/2025, 2025-03-31",
        // Day 45747 of a spreadsheet.
        "serial, 45747, 2025-03-31",
    })
    void datesAreReadByTheirPattern(String pattern, String text, String expected) {
        assertThat(read("exam_date", column("", Map.of(), 0, "", "", pattern), text))
                .isEqualTo(new Reading.Value(expected));
    }

    @ParameterizedTest
    @CsvSource({"exam_date, d/M/yyyy, 31.3.2025", "exam_date, '', 45747", "dlp_mgy_cm, '', 66;58", "images, '', '1,5'"})
    void textThatIsNoValueOfTheColumnIsUnreadable(String field, String date, String text) {
        assertThat(read(field, column("", Map.of(), 0, "", "", date), text)).isEqualTo(new Reading.Unreadable(text));
    }

    @Test
    void stepsAreTakenInTheOrderInWhichTheyAreDocumented() {
        Column column = column("Site (.*)", Map.of("_", "-"), 6, "IE-", "", "");

        // Site 7_a -> 7_a -> 7-a -> 0007-a (six characters with the hyphen) -> IE-0007-a
        assertThat(read("facility_id", column, "Site 7_a")).isEqualTo(new Reading.Value("IE-0007-a"));
        assertThat(read("facility_id", column, "Ward 7")).isEqualTo(new Reading.Unreadable("Ward 7"));
    }

    private static Column column(
            String extract, Map<String, String> replace, int pad, String prefix, String unit, String date) {
        return new Column(
                "",
                "",
                "A",
                List.of(),
                List.of(),
                "",
                "",
                extract,
                replace,
                pad,
                Hmac.NONE,
                prefix,
                "",
                unit,
                "",
                Map.of(),
                ProcedureColumns.NONE,
                date);
    }

    private static Reading read(String field, Column column, String text) {
        Input input = new Input("any", "*", "*", List.of("A"), "utf-8", ";", ",", ".", false, List.of());
        Line line = new Line(2, List.of(text));
        Table table = Table.of(new Grid("any.csv", "", List.of(new Line(1, List.of("A")), line)), input);
        Mapping mapping = new Mapping("any", "", "", "", "", "", "", Map.of(), Map.of(), List.of(), List.of());
        return new ColumnReader(
                        mapping,
                        column,
                        CONTRACT.dataset("exam_dose").orElseThrow().field(field),
                        input,
                        table,
                        "",
                        CONTRACT,
                        Optional.empty())
                .read(line, "");
    }
}
