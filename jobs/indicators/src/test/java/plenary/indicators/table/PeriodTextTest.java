package plenary.indicators.table;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.temporal.ChronoUnit;
import java.util.List;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Test;
import plenary.indicators.TestSpark;
import plenary.schemas.contract.Period;

class PeriodTextTest {

    private static final List<String> TEXTS = List.of(
            "2024",
            "2025",
            "2024-02",
            "2025-12",
            "2025-Q1",
            "2025-Q4",
            "2025-S1",
            "2025-S2",
            "2023-04-01/P1Y",
            "2024-02-29/P1Y",
            "2023-04-01/2024-03-31",
            "2025-03-01/2025-03-01");

    @Test
    void columnsAgreeWithTheContract() {
        List<Row> rows = TestSpark.session()
                .createDataset(TEXTS, Encoders.STRING())
                .select(
                        col("value"),
                        PeriodText.firstDay(col("value")),
                        PeriodText.lastDay(col("value")),
                        PeriodText.days(col("value")))
                .collectAsList();

        assertThat(rows).hasSameSizeAs(TEXTS).allSatisfy(row -> {
            Period period = Period.parse(row.getString(0)).orElseThrow();
            assertThat(row.getLocalDate(1)).isEqualTo(period.first());
            assertThat(row.getLocalDate(2)).isEqualTo(period.last());
            assertThat(row.getInt(3)).isEqualTo((int) ChronoUnit.DAYS.between(period.first(), period.last()) + 1);
        });
    }
}
