package plenary.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class AxisTest {

    @Test
    void ticksAreRoundAndInside() {
        Axis axis = Axis.over(600, 990, 0, 220);

        assertThat(axis.ticks()).extracting(BigDecimal::intValueExact).containsExactly(600, 700, 800, 900, 1000);
    }

    @Test
    void aScaleNearZeroStartsThere() {
        assertThat(Axis.over(2, 100, 0, 200).low()).isZero();
    }

    @Test
    void oneSingleValueStillHasAScale() {
        Axis axis = Axis.over(0, 0, 0, 200);

        assertThat(axis.low()).isLessThan(axis.high());
    }

    @Test
    void whatLiesBeyondTheScaleIsDrawnAtItsEnd() {
        assertThat(Axis.percent(10, 110).at(250)).isEqualTo(110);
    }
}
