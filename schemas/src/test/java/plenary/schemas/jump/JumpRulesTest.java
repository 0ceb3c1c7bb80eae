package plenary.schemas.jump;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import plenary.schemas.census.Census;
import plenary.schemas.census.Census.Answered;
import plenary.schemas.census.Census.Spread;
import plenary.schemas.census.Census.Sum;
import plenary.schemas.census.Typical;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Period;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Family;
import plenary.schemas.finding.RuleResult;
import plenary.schemas.finding.State;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The limits of the rules as they stand in the contract: just below, on and above, and where there is too little. */
class JumpRulesTest {

    private static final JumpRules RULES = JumpRules.load(Contract.load());
    private static final Catalogue CATALOGUE = Catalogue.load();

    /** Where 2^n begins, and n sixteenths further. */
    private static int bin(int power, int sixteenths) {
        return 1 + 16 * power + sixteenths;
    }

    @Test
    void everyKindAboutTimeIsARuleAndEveryRuleAKindAboutTime() {
        assertThat(RULES.absence().keySet())
                .containsExactlyInAnyOrderElementsOf(CATALOGUE.kinds().stream()
                        .filter(kind -> kind.family() == Family.TIME)
                        .map(kind -> kind.id())
                        .toList());
    }

    @Test
    void aRuleSaysHowItsKindTreatsWhatIsAbsent() {
        JsonNode rule = JsonMapper.shared().readTree("""
                {"id": "R", "kind": "unanswered", "absence": "skip-if-any", "points": 0.2, "rows": 100}
                """);
        assertThatThrownBy(() -> JumpRules.rule(rule))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("R says absence 'skip-if-any', but rules of kind unanswered follow 'never'");
    }

    @Test
    void aMedianMayDoubleButNotQuite() {
        // The middle of the bin that begins at 512 is 528, of the next 560, of those twice as far 1056 and 992.
        assertThat(told(medians(30, bin(9, 0)), medians(30, bin(10, 0))))
                .containsExactly("RQ-JUMP-001 median 1060, 2 times that before (2024), about 528");
        assertThat(told(medians(30, bin(9, 0)), medians(30, bin(9, 14)))).isEmpty();
        assertThat(told(medians(30, bin(10, 0)), medians(30, bin(9, 0)))).hasSize(1);
        assertThat(told(medians(29, bin(9, 0)), medians(30, bin(10, 0)))).isEmpty();
    }

    @Test
    void aPowerOfTenIsTakenForAnotherUnit() {
        // 1024 times is about 10^3, 128 times and 8 times about 10^2 and 10^1; 64 and 4 times are near none.
        assertThat(ids(medians(30, bin(3, 0)), medians(30, bin(13, 0)))).containsExactly("RQ-JUMP-002");
        assertThat(ids(medians(30, bin(3, 0)), medians(30, bin(6, 0)))).containsExactly("RQ-JUMP-002");
        assertThat(ids(medians(30, bin(3, 0)), medians(30, bin(9, 0)))).containsExactly("RQ-JUMP-001");
        assertThat(ids(medians(30, bin(13, 0)), medians(30, bin(3, 0)))).containsExactly("RQ-JUMP-002");
    }

    @Test
    void whatMostCategoriesDoIsOneStatementAndWhoDoesNotIsNoOutlier() {
        int low = bin(9, 0);
        int high = bin(10, 0);

        assertThat(ids(medians(30, low, low, low, low, low), medians(30, high, high, high, high, high)))
                .containsExactly("RQ-JUMP-003");
        assertThat(ids(medians(30, low, low, low, low, low), medians(30, high, high, high, high, low)))
                .containsExactly("RQ-JUMP-003");
        assertThat(ids(medians(30, low, low, low, low, low), medians(30, high, high, high, high, bin(8, 0))))
                .containsExactly("RQ-JUMP-001", "RQ-JUMP-003");
        // Four categories have no trend, so that each is told.
        assertThat(ids(medians(30, low, low, low, low), medians(30, high, high, high, high)))
                .containsExactly("RQ-JUMP-001", "RQ-JUMP-001", "RQ-JUMP-001", "RQ-JUMP-001");
    }

    @Test
    void aFacilityIsHeldAgainstItselfForTheSameExaminations() {
        // 20 numbers twice as high and 10 four times as high: 0.301 * 20 / 30 + 0.602 * 10 / 30 = 0.401, 2.52 times.
        Typical other = typical("F2", "HEAD", 30, 2);
        List<Typical> was = List.of(typical("F1", "HEAD", 20, 2), typical("F1", "CHEST", 10, 2), other);
        List<Typical> is = List.of(typical("F1", "HEAD", 20, 2.301), typical("F1", "CHEST", 10, 2.602), other);

        assertThat(told(typical(was), typical(is)))
                .containsExactly("RQ-JUMP-010 values 2.52 times those before (2024) for the same examinations,"
                        + " values that move as those of the other facilities");
        // Other examinations than before say nothing, and 20 of the same are too few.
        assertThat(ids(typical(was), typical(List.of(is.get(0), typical("F1", "SPINE", 900, 4), other))))
                .isEmpty();
        assertThat(ids(typical(was.subList(0, 2)), typical(is.subList(0, 2))))
                .as("no other facility")
                .isEmpty();
        assertThat(ids(
                        typical(List.of(typical("F1", "HEAD", 30, 2), other)),
                        typical(List.of(typical("F1", "HEAD", 30, 2.3), other))))
                .as("1.995 times")
                .isEmpty();
    }

    @Test
    void whatAllFacilitiesDoIsNoneOfTheirs() {
        List<Typical> was = new ArrayList<>();
        List<Typical> is = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            was.add(typical("F" + i, "HEAD", 30, 2));
            is.add(typical("F" + i, "HEAD", 30, i < 5 ? 2.4 : 5.4));
        }

        assertThat(told(typical(was), typical(is)))
                .containsExactly("RQ-JUMP-010 values 2510 times those before (2024) for the same examinations,"
                        + " as if in another unit, values that move as those of the other facilities");
    }

    private static Typical typical(String facility, String examinations, long count, double log) {
        return new Typical(facility, "dlp_mgy_cm", examinations, count, log);
    }

    private static Census typical(List<Typical> typical) {
        return new Census(
                10,
                Map.of(),
                Map.of(),
                List.of(),
                Map.of(),
                true,
                Optional.empty(),
                Optional.of(typical),
                Optional.empty());
    }

    @Test
    void aCategoryIsToldWhereItMatters() {
        assertThat(told(rows(50, 10_000), rows(100, 10_000)))
                .as("fifty rows of ten thousand")
                .isEmpty();
        assertThat(told(rows(50, 400), rows(99, 400))).as("too few rows").isEmpty();
        assertThat(told(rows(50, 400), rows(100, 400)))
                .containsExactly("RQ-JUMP-004 100 rows, a day 2.01 times as many as before (2024), about 50");
        assertThat(ids(rows(100, 400), rows(200, 800))).contains("RQ-JUMP-005");
        assertThat(ids(rows(100, 400), rows(120, 480))).isEmpty();
    }

    @Test
    void whatIsThereAtATimeIsNotMoreInALongerOne() {
        Period quarter = Period.parse("2024-Q4").orElseThrow();
        Period year = Period.parse("2025").orElseThrow();
        Census same = counted(1000, 0);
        Census more = counted(5000, 0);

        assertThat(told(RULES.step("population", same, quarter, same, year))).isEmpty();
        assertThat(told(RULES.step("population", same, quarter, more, year)))
                .contains("RQ-JUMP-005 6000 in all, 3 times as many as before (2024-Q4), about 2000");
        assertThat(told(RULES.step("procedure_volume", same, quarter, same, year)))
                .contains("RQ-JUMP-005 2000 in all, a day 0.252 times as many as before (2024-Q4), about 7935");
    }

    @Test
    void aCountOfWhichANumberIsNotKnownIsNotHeldAgainstAnother() {
        assertThat(ids(counted(1000, 0), counted(4000, 0))).contains("RQ-JUMP-004");
        assertThat(ids(counted(1000, 1), counted(4000, 0))).doesNotContain("RQ-JUMP-004");
    }

    @Test
    void aFacilityIsToldFromATwentiethOfTheRowsOn() {
        assertThat(told(facilities(Map.of("F1", 950L, "F2", 50L)), facilities(Map.of("F1", 1000L))))
                .containsExactly(
                        "RQ-JUMP-006 no row; 50 rows before (2024), 5 % of all, rows of this facility, or that it is known to be closed");
        assertThat(told(facilities(Map.of("F1", 951L, "F2", 49L)), facilities(Map.of("F1", 1000L))))
                .isEmpty();
        assertThat(ids(facilities(Map.of("F1", 100L, "F2", 29L)), facilities(Map.of("F1", 130L))))
                .isEmpty();
        assertThat(ids(facilities(Map.of("F1", 100L)), facilities(Map.of("F1", 100L, "F2", 30L))))
                .containsExactly("RQ-JUMP-007");
        // Of facilities that were cut off one may only look as if it were gone.
        assertThat(ids(cutOff(facilities(Map.of("F1", 50L, "F2", 50L))), facilities(Map.of("F1", 100L))))
                .isEmpty();
    }

    @Test
    void chanceAloneShiftsNoMix() {
        // Twenty codes by turns three and seven of a hundred: an index of 0.34, where chance brings up to 0.75.
        Map<String, Long> some = new TreeMap<>();
        Map<String, Long> others = new TreeMap<>();
        for (int i = 0; i < 20; i++) {
            some.put("C" + i, i % 2 == 0 ? 3L : 7L);
            others.put("C" + i, i % 2 == 0 ? 7L : 3L);
        }

        assertThat(MixRule.byChance(20, 100, 100)).isBetween(0.74, 0.76);
        assertThat(ids(codes(some), codes(others))).isEmpty();
        assertThat(ids(codes(times(some, 10)), codes(times(others, 10)))).containsExactly("RQ-JUMP-008");
        assertThat(ids(codes(Map.of("A", 99L)), codes(Map.of("B", 100L)))).isEmpty();
    }

    @Test
    void missingAnswersMayBecomeMoreByAFifth() {
        assertThat(ids(answered(100, 100), answered(100, 80))).containsExactly("RQ-JUMP-009");
        assertThat(ids(answered(100, 100), answered(100, 81))).isEmpty();
        assertThat(ids(answered(100, 10), answered(100, 100))).isEmpty();
        assertThat(ids(answered(99, 99), answered(100, 0))).isEmpty();
    }

    @Test
    void whatCouldNotBeAskedIsNoPass() {
        assertThat(RULES.assess(CATALOGUE, "exam_dose.csv", List.of()).results())
                .extracting(RuleResult::state)
                .containsOnly(State.NOT_APPLICABLE);
        assertThat(RULES.assess(CATALOGUE, "exam_dose.csv", List.of(step(answered(100, 9), answered(100, 9))))
                        .results())
                .filteredOn(result -> result.id().equals("RQ-JUMP-009"))
                .containsExactly(new RuleResult("RQ-JUMP-009", State.PASSED, 0, 1));
    }

    @Test
    void aPeriodIsCutIntoItsYears() {
        assertThat(years("2025")).isEmpty();
        assertThat(years("2024-04-01/2025-03-31"))
                .containsExactly("2024 2024-04-01 2024-12-31", "2025 2025-01-01 2025-03-31");
        assertThat(years("2015-01-01/2024-12-31")).hasSize(10);
        assertThat(years("2014-01-01/2024-12-31")).isEmpty();
        Census census = Census.NONE.ofYears(Map.of("2024", answered(100, 100), "2025", answered(100, 0)));
        assertThat(Step.withinYears(census, Period.parse("2024-12-04/2025-12-31")))
                .hasSize(1);
        assertThat(Step.withinYears(census, Period.parse("2024-12-05/2025-12-31")))
                .as("27 days of December")
                .isEmpty();
    }

    private static List<String> years(String period) {
        return Years.of(Period.parse(period).orElseThrow()).stream()
                .map(year -> year.text() + " " + year.first() + " " + year.last())
                .toList();
    }

    private static List<String> ids(Census before, Census after) {
        return told(before, after).stream()
                .map(told -> told.substring(0, told.indexOf(' ')))
                .toList();
    }

    private static List<String> told(Census before, Census after) {
        return told(step(before, after));
    }

    private static List<String> told(Step step) {
        return RULES.assess(CATALOGUE, "exam_dose.csv", List.of(step)).findings().stream()
                .map(finding -> finding.id() + " " + finding.value() + ", " + finding.expected())
                .toList();
    }

    private static Step step(Census before, Census after) {
        return new Step(
                before,
                Period.parse("2024").orElseThrow(),
                after,
                Period.parse("2025").orElseThrow());
    }

    /** So many numbers in a bin, of a category each. */
    private static Census medians(long count, int... bins) {
        List<Spread> spreads = new ArrayList<>();
        for (int i = 0; i < bins.length; i++) {
            spreads.add(new Spread("dlp_mgy_cm", "C" + i, 0, Map.of(bins[i], count)));
        }
        return census(Map.of(), Map.of(), spreads, Map.of(), Map.of());
    }

    private static Census rows(long ofHead, long ofChest) {
        return census(
                Map.of(),
                Map.of("exam_category", Map.of("CT_HEAD", ofHead, "CT_CHEST", ofChest)),
                List.of(),
                Map.of(),
                Map.of());
    }

    private static Census counted(long ofHead, long unknown) {
        Map<String, Sum> sums = Map.of("CT_HEAD", new Sum(ofHead, unknown), "CT_CHEST", new Sum(1000, 0));
        return census(Map.of(), Map.of(), List.of(), Map.of(), Map.of("count", sums));
    }

    private static Census facilities(Map<String, Long> facilities) {
        return census(facilities, Map.of(), List.of(), Map.of(), Map.of());
    }

    private static Census cutOff(Census all) {
        return new Census(
                all.rows(),
                all.facilities(),
                all.codes(),
                all.spreads(),
                all.answers(),
                false,
                all.sums(),
                all.typical(),
                all.years());
    }

    private static Census codes(Map<String, Long> codes) {
        return census(Map.of(), Map.of("indication", codes), List.of(), Map.of(), Map.of());
    }

    private static Map<String, Long> times(Map<String, Long> counts, long factor) {
        Map<String, Long> more = new TreeMap<>(counts);
        more.replaceAll((code, count) -> count * factor);
        return more;
    }

    private static Census answered(long asked, long given) {
        return census(Map.of(), Map.of(), List.of(), Map.of("weight_kg", new Answered(asked, given)), Map.of());
    }

    private static Census census(
            Map<String, Long> facilities,
            Map<String, Map<String, Long>> codes,
            List<Spread> spreads,
            Map<String, Answered> answers,
            Map<String, Map<String, Sum>> sums) {
        return new Census(
                10, facilities, codes, spreads, answers, true, Optional.of(sums), Optional.empty(), Optional.empty());
    }
}
