package plenary.schemas.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ListAssert;
import org.junit.jupiter.api.Test;
import plenary.schemas.census.Census;
import plenary.schemas.census.Census.Answered;
import plenary.schemas.census.Census.Sum;
import plenary.schemas.contract.Period;
import plenary.schemas.jump.Step;

class ComparisonTest {

    @Test
    void rowsAreComparedADay() {
        // A quarter of the year has 90 of 365 days, so that 900 rows are as many a day as 3650.
        assertThat(changes(rows(3650), "2025", rows(900), "2026-Q1"))
                .extracting(Change::sentence)
                .containsExactly("Rows: 900, before 3650; a day 1 times as many.");
        assertThat(changes(rows(1000), "2024", rows(1246), "2025"))
                .allSatisfy(change -> assertThat(change.exceedsLimit()).isFalse());
        assertThat(changes(rows(1000), "2024", rows(500), "2025"))
                .allSatisfy(change -> assertThat(change.exceedsLimit()).isTrue());
    }

    @Test
    void facilitiesThatComeAndGoAreNamed() {
        changed(facilities(Map.of("F1", 90L, "F2", 10L)), facilities(Map.of("F1", 99L, "F3", 1L)))
                .containsExactly(
                        "Facility F2 is gone: it had 10 % of the rows (10).",
                        "Facility F3 is new: 1 % of the rows (1).",
                        "Facility F1: 99 rows, before 90; 1.1 times as many.");
    }

    @Test
    void ofAColumnThatShiftedTheCodesThatDidAreNamed() {
        Map<String, Long> was = Map.of("CT_HEAD", 21L, "CT_CHEST", 79L);
        Map<String, Long> is = Map.of("CT_HEAD", 4L, "CT_CHEST", 96L);

        List<Change> changes = changes(codes(was), "2025", codes(is), "2025");

        // (0.04 - 0.21) * ln(0.04 / 0.21) + (0.96 - 0.79) * ln(0.96 / 0.79) = 0.2819 + 0.0331
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.measure()).isEqualTo(0.315032);
            assertThat(change.strength()).isEqualTo(3.15032);
            assertThat(change.sentence())
                    .isEqualTo(
                            "Codes of exam_category: CT_HEAD 21 % -> 4 %, CT_CHEST 79 % -> 96 %. Stability index 0.315.");
        });
    }

    @Test
    void aNewCodeMakesTheIndexLargeAndNotEndless() {
        List<Change> changes = changes(codes(Map.of("A", 100L)), "2025", codes(Map.of("B", 100L)), "2025");

        // Twice (1 - 0) * ln(1 / 0.005)
        assertThat(changes).extracting(Change::measure).containsExactly(10.5966);
    }

    @Test
    void theMedianIsComparedByCategory() {
        Census was = numbers(Map.of(1 + 16 * 9, 20L), Map.of(1 + 16 * 10, 20L));
        Census is = numbers(Map.of(1 + 16 * 9, 20L), Map.of(1 + 16 * 9, 20L));

        // Bins 9 and 10 begin at 2^9 and 2^10; each median lies in the middle of its sixteenth.
        changed(was, is).containsExactly("Median of dlp_mgy_cm: CT_HEAD 1060 -> 528 (×0.5).");
        assertThat(changes(was, "2025", numbers(Map.of(), Map.of(1, 19L)), "2025"))
                .isEmpty();
    }

    @Test
    void whatRowsCountIsComparedADayWhereAllOfItIsKnown() {
        Census was = counting(new Sum(3650, 0), new Sum(100, 1));
        Census is = counting(new Sum(1800, 0), new Sum(900, 0));

        // As a quarter of the year has 90 of 365 days, 1800 are twice as many a day.
        assertThat(changes(was, "2025", is, "2026-Q1"))
                .extracting(Change::sentence)
                .contains("Sum of count: CT_CHEST 3650 -> 1800 (×2).");
    }

    private static Census counting(Sum ofChest, Sum ofHead) {
        Map<String, Sum> sums = Map.of("CT_CHEST", ofChest, "CT_HEAD", ofHead);
        return new Census(
                100,
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                true,
                Optional.of(Map.of("count", sums)),
                Optional.empty(),
                Optional.empty());
    }

    @Test
    void rowsWithoutAnAnswerAreAShareOfThoseAsked() {
        changed(answered(100, 88), answered(50, 20))
                .containsExactly("No answer in weight_kg: 60 % of the rows, before 12 %.");
        assertThat(changes(answered(100, 88), "2025", answered(29, 0), "2025")).isEmpty();
    }

    @Test
    void whatIsAsItWasIsNoChange() {
        Census census = codes(Map.of("A", 100L));

        assertThat(changes(census, "2025", census, "2025")).isEmpty();
    }

    private static ListAssert<String> changed(Census before, Census after) {
        return assertThat(changes(before, "2025", after, "2025").stream()
                .filter(change -> change.kind() != Change.Kind.ROWS)
                .map(Change::sentence)
                .toList());
    }

    private static List<Change> changes(Census before, String from, Census after, String to) {
        return Comparison.of(new Step(
                before,
                Period.parse(from).orElseThrow(),
                after,
                Period.parse(to).orElseThrow()));
    }

    private static Census rows(long rows) {
        return new Census(
                rows,
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Census facilities(Map<String, Long> facilities) {
        return new Census(
                100,
                facilities,
                Map.of(),
                List.of(),
                Map.of(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Census codes(Map<String, Long> codes) {
        return new Census(
                100,
                Map.of(),
                Map.of("exam_category", codes),
                List.of(),
                Map.of(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Census numbers(Map<Integer, Long> ofChest, Map<Integer, Long> ofHead) {
        return new Census(
                100,
                Map.of(),
                Map.of(),
                List.of(
                        new Census.Spread("dlp_mgy_cm", "CT_CHEST", 0, ofChest),
                        new Census.Spread("dlp_mgy_cm", "CT_HEAD", 0, ofHead)),
                Map.of(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Census answered(long asked, long given) {
        return new Census(
                100,
                Map.of(),
                Map.of(),
                List.of(),
                Map.of("weight_kg", new Answered(asked, given)),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
