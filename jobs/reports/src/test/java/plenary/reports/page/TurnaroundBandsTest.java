package plenary.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TurnaroundBandsTest {

    @Test
    void bandsAreThoseThatMostCountriesCount() {
        var bands = TurnaroundBands.ofMost(List.of(List.of(0, 1), List.of(1, 2, 3), List.of(1, 2, 3)));

        assertThat(bands.cuts()).containsExactly(1, 2, 3);
        assertThat(bands.isComplete()).isFalse();
    }

    @Test
    void ofAsManyCountriesTheFinerBandsAreTaken() {
        assertThat(TurnaroundBands.ofMost(List.of(List.of(0, 1), List.of(0, 1, 2, 3, 4)))
                        .cuts())
                .containsExactly(0, 1, 2, 3, 4);
    }

    @Test
    void oneShareMakesNoBands() {
        assertThat(TurnaroundBands.ofMost(List.of(List.of(1))).isEmpty()).isTrue();
    }

    @Test
    void aBandIsNamedByTheDaysBetweenItsCuts() {
        assertThat(new TurnaroundBands(List.of(0, 1, 2, 3, 4)).names())
                .containsExactly(
                        "Same day",
                        "Next day",
                        "2\u20137 days",
                        "8\u201314 days",
                        "15\u201328 days",
                        "Over 28 days",
                        "Time unknown",
                        "Later than 28 days, or unknown");
        assertThat(new TurnaroundBands(List.of(1, 3)).names())
                .containsExactly(
                        "",
                        "By the next day",
                        "",
                        "2\u201314 days",
                        "",
                        "Over 28 days",
                        "Time unknown",
                        "Later than 14 days, or unknown");
        assertThat(new TurnaroundBands(List.of(0, 1)).names()).last().isEqualTo("Later than the next day, or unknown");
    }
}
