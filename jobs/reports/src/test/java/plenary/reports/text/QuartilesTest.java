package plenary.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class QuartilesTest {

    @Test
    void interpolatesBetweenNeighbours() {
        // Positions 0.25 * 3 = 0.75, 1.5 and 2.25 among 10, 20, 30, 50
        assertThat(Quartiles.of(List.of("50", "10", "30", "20"))).contains(new Quartiles(4, "17.5", "25", "35"));
    }

    @Test
    void threeValuesHaveNone() {
        assertThat(Quartiles.of(List.of("1", "2", "3"))).isEmpty();
    }
}
