package plenary.schemas.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void everyDayOfAllYearsIsWhatTheLibrarySays() {
        for (LocalDate day = LocalDate.of(1, 1, 1); day.getYear() < 10_000; day = day.plusDays(1)) {
            int digits = 10_000 * day.getYear() + 100 * day.getMonthValue() + day.getDayOfMonth();
            assertThat(Calendar.digits(day.toEpochDay())).isEqualTo(digits);
        }
    }

    @Test
    void monthIsWrittenAsStewardsWriteIt() {
        assertThat(Calendar.text(Calendar.month(LocalDate.of(2025, 1, 31).toEpochDay())))
                .isEqualTo("2025-01");
        assertThat(Calendar.text(Calendar.month(LocalDate.of(2024, 12, 1).toEpochDay())))
                .isEqualTo("2024-12");
    }

    @Test
    void numbersFarApartAreCountedToo() {
        Series series = new Series();
        for (int number : new int[] {24_300, 24_299, 24_310, 12, 24_300, 119_999, 12}) {
            series.add(number);
        }

        Map<Integer, Long> counts = new TreeMap<>();
        series.forEach(counts::put);

        assertThat(counts).isEqualTo(Map.of(12, 2L, 24_299, 1L, 24_300, 2L, 24_310, 1L, 119_999, 1L));
    }
}
