package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.Units;

/** The fast ways agree with the plain ones of the JDK. */
class ArithmeticTest {

    @Test
    void daysAreThoseOfTheCalendar() {
        for (int year : new int[] {1, 1899, 1900, 1969, 1970, 1999, 2000, 2023, 2024, 2025, 2100, 9999}) {
            for (int month = 0; month <= 13; month++) {
                for (int day = 0; day <= 32; day++) {
                    String text = "%04d-%02d-%02d".formatted(year, month, day);
                    assertThat(DateCell.epochDay(text.toCharArray(), 0))
                            .as(text)
                            .isEqualTo(dayOf(text));
                }
            }
        }
    }

    private static int dayOf(String text) {
        try {
            return (int) LocalDate.parse(text).toEpochDay();
        } catch (DateTimeException noSuchDay) {
            return DateCell.NO_DAY;
        }
    }

    @Test
    void scalingIsExactAndRoundsHalfUp() {
        SplittableRandom random = new SplittableRandom(18);
        List<Units.Factor> factors = CsvTable.CONTRACT.codeList("unit").codes().stream()
                .flatMap(from -> CsvTable.CONTRACT.codeList("unit").codes().stream()
                        .map(to -> CsvTable.CONTRACT.units().factor(from.code(), to.code())))
                .flatMap(Optional::stream)
                .toList();
        assertThat(factors).hasSizeGreaterThan(60);
        for (Units.Factor factor : factors) {
            for (int decimals = 0; decimals <= 6; decimals++) {
                Scale scale = new Scale(factor, decimals);
                for (int i = 0; i < 100; i++) {
                    long digits = random.nextLong(1, 1_000_000_000_000_000_000L) >> random.nextInt(60);
                    int places = random.nextInt(19);
                    BigInteger exact = new BigDecimal(BigInteger.valueOf(digits), places)
                            .multiply(factor.numerator())
                            .movePointRight(decimals)
                            .divide(factor.denominator(), 0, RoundingMode.HALF_UP)
                            .toBigInteger();
                    long fast = scale.scaled(digits, places);
                    if (fast != Scale.TOO_LARGE) {
                        assertThat(BigInteger.valueOf(fast)).isEqualTo(exact);
                    }
                    assertThat(scale.scaled(new BigDecimal(BigInteger.valueOf(digits), places)))
                            .isEqualTo(exact);
                }
            }
        }
    }

    @Test
    void simplePatternsAreMatchedAsTheRegexEngineMatchesThem() {
        SplittableRandom random = new SplittableRandom(3);
        String letters = "abAZ019-_:. ß";
        for (Dataset dataset : CsvTable.CONTRACT.datasets()) {
            for (Field field : dataset.fields()) {
                field.limits().pattern().ifPresent(regex -> {
                    TextPattern pattern = new TextPattern(regex);
                    for (int i = 0; i < 2_000; i++) {
                        StringBuilder text = new StringBuilder();
                        for (int n = random.nextInt(12); n > 0; n--) {
                            text.append(letters.charAt(random.nextInt(letters.length())));
                        }
                        assertThat(pattern.matches(text.toString().toCharArray(), 0, text.length()))
                                .as("%s on '%s'", regex, text)
                                .isEqualTo(Pattern.compile(regex).matcher(text).matches());
                    }
                });
            }
        }
    }

    @Test
    void patternsOfTheLargeTablesAreSimple() {
        for (String name : new String[] {"exam_dose", "report_timing"}) {
            for (Field field : CsvTable.CONTRACT.dataset(name).orElseThrow().fields()) {
                field.limits()
                        .pattern()
                        .ifPresent(regex -> assertThat(new TextPattern(regex).isFast())
                                .as(regex)
                                .isTrue());
            }
        }
    }

    @Test
    void patternThatNeedsBacktrackingIsLeftToTheRegexEngine() {
        assertThat(new TextPattern("^[a-z]{1,3}[a-c]$").isFast()).isFalse();
        assertThat(new TextPattern("^[a-z]{3}[a-c]$").isFast()).isTrue();
        assertThat(new TextPattern("^a+$").isFast()).isFalse();
        assertThat(new TextPattern("^a|b$").isFast()).isFalse();
    }

    @Test
    void everyCodeOfALongListIsFound() {
        List<String> codes = CsvTable.CONTRACT.codeList("country").codes().stream()
                .map(CodeList.Code::code)
                .toList();
        CharTable table = new CharTable(codes);

        for (int i = 0; i < codes.size(); i++) {
            char[] text = ("," + codes.get(i) + ",").toCharArray();
            assertThat(table.indexOf(text, 1, text.length - 1)).isEqualTo(i);
            assertThat(table.indexOf(text, 0, text.length)).isEqualTo(-1);
        }
        assertThat(new CharTable(List.of()).indexOf(new char[0], 0, 0)).isEqualTo(-1);
    }
}
