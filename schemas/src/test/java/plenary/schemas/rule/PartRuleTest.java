package plenary.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import plenary.schemas.contract.Period;
import plenary.schemas.finding.State;

class PartRuleTest {

    private static final PartRule RULE = new PartRule(
            "RQ-X-001",
            "exams",
            "facility_id",
            "sites",
            "a_year by facility_id",
            "a_year",
            true,
            true,
            0.1,
            20,
            new RuleDefinition(Map.of()));

    @Test
    void moreThanATenthAboveIsTold() {
        assertThat(found(110, 100, "2025")).isEmpty();
        assertThat(found(111, 100, "2025")).containsExactly("111 rows, at most 100 a year, as a_year of sites says");
    }

    @Test
    void partOfAYearMayHoldAllOfIt() {
        assertThat(found(111, 100, "2025-03")).hasSize(1);
        assertThat(found(220, 100, "2025-06-01/2026-06-01")).isEmpty();
        assertThat(found(221, 100, "2025-06-01/2026-06-01")).hasSize(1);
    }

    @Test
    void fewRowsAndUnknownCountsAreNotAsked() {
        assertThat(state(exams(19), sites(3), "2025")).isEqualTo(State.NOT_APPLICABLE);
        assertThat(state(exams(20), sites(3), "2025")).isEqualTo(State.FAILED);
        assertThat(state(exams(20), sites(3), "no period")).isEqualTo(State.NOT_APPLICABLE);
        assertThat(state(exams(20), Profile.NONE, "2025")).isEqualTo(State.NOT_APPLICABLE);
        Profile unknown = profile(List.of(new Profile.Count("a_year by facility_id, not known", "F1", 1)));
        assertThat(state(exams(20), sites(3).with(unknown), "2025")).isEqualTo(State.NOT_APPLICABLE);
    }

    private static Profile exams(long rows) {
        List<Profile.Count> months =
                List.of(new Profile.Count("F1", "2025-01", rows - 5), new Profile.Count("F1", "2025-02", 5));
        return new Profile(rows, List.of(), List.of(), months, List.of(), true);
    }

    private static Profile sites(long aYear) {
        return profile(List.of(new Profile.Count("a_year by facility_id", "F1", aYear)));
    }

    private static Profile profile(List<Profile.Count> counts) {
        return new Profile(1, List.of(), List.of(), List.of(), counts, true);
    }

    private static List<String> found(long rows, long aYear, String period) {
        return RULE.assess(exams(rows), sites(aYear), Period.parse(period)).faults().stream()
                .map(fault -> fault.found() + ", " + fault.expected())
                .toList();
    }

    private static State state(Profile exams, Profile sites, String period) {
        Optional<Period> sent = Period.parse(period);
        return RULE.assess(exams, sites, sent).state();
    }
}
