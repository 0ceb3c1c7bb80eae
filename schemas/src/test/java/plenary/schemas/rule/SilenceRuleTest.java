package plenary.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import plenary.schemas.contract.Period;
import plenary.schemas.finding.State;

class SilenceRuleTest {

    private static final TableRule RULE = new SilenceRule("RQ-X-001", "day", 8, 5, 20, Optional.empty());

    @Test
    void sevenDaysWithoutARowMayBeAHoliday() {
        assertThat(found(days("2025-01-01", "2025-12-24"), 5)).isEmpty();
        assertThat(found(days("2025-01-01", "2025-12-23"), 5))
                .containsExactly("no row of any facility in 2025-12-24/2025-12-31 (8 d)");
        assertThat(found(days("2025-01-09", "2025-12-31"), 5))
                .containsExactly("no row of any facility in 2025-01-01/2025-01-08 (8 d)");
    }

    @Test
    void longestSilencesAreShownFirst() {
        List<LocalDate> days = Stream.of(
                        days("2025-01-01", "2025-01-31"),
                        days("2025-02-15", "2025-03-01"),
                        days("2025-03-10", "2025-04-01"),
                        days("2025-06-01", "2025-08-01"),
                        days("2025-08-11", "2025-12-31"))
                .flatMap(List::stream)
                .toList();

        assertThat(found(days, 5))
                .containsExactly("no row of any facility in 2025-04-02/2025-05-31 (60 d), 2025-02-01/2025-02-14 (14 d),"
                        + " 2025-08-02/2025-08-10 (9 d) and 1 more");
    }

    @Test
    void sampleOfFewRowsOrDaysIsNotAsked() {
        assertThat(state(days("2025-01-01", "2025-01-20"), 5, "2025")).isEqualTo(State.FAILED);
        assertThat(state(days("2025-01-01", "2025-01-19"), 5, "2025")).isEqualTo(State.NOT_APPLICABLE);
        assertThat(state(days("2025-01-01", "2025-01-20"), 4, "2025")).isEqualTo(State.NOT_APPLICABLE);
        assertThat(state(days("2025-01-01", "2025-01-20"), 5, "no period")).isEqualTo(State.NOT_APPLICABLE);
    }

    private static List<LocalDate> days(String first, String last) {
        return LocalDate.parse(first)
                .datesUntil(LocalDate.parse(last).plusDays(1))
                .toList();
    }

    private static List<String> found(List<LocalDate> days, long rowsADay) {
        return assess(days, rowsADay, "2025").faults().stream()
                .map(Assessed.Fault::found)
                .toList();
    }

    private static State state(List<LocalDate> days, long rowsADay, String period) {
        return assess(days, rowsADay, period).state();
    }

    private static Assessed assess(List<LocalDate> days, long rowsADay, String period) {
        List<Profile.Count> counts = days.stream()
                .map(day -> new Profile.Count("day", day.toString(), rowsADay))
                .toList();
        Profile profile = new Profile(days.size() * rowsADay, List.of(), List.of(), List.of(), counts, true);
        return RULE.within(Period.parse(period)).assess(profile);
    }
}
