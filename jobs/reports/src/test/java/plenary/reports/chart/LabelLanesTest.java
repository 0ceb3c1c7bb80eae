package plenary.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LabelLanesTest {

    private static final Axis AXIS = new Axis(0, 100, 0, 300, List.of());

    @Test
    void labelsThatWouldTouchGetLanesOfTheirOwn() {
        LabelLanes lanes = LabelLanes.of(
                List.of(line(50, "Regional DRL 50"), line(51, "UK 2022 51"), line(52, "Germany 52")), AXIS, 0, 300, 12);

        assertThat(lanes.labels()).extracting(LabelLanes.Placed::lane).containsExactly(0, 1, 2);
    }

    @Test
    void labelsFarApartShareALane() {
        LabelLanes lanes = LabelLanes.of(List.of(line(10, "low"), line(90, "high")), AXIS, 0, 300, 12);

        assertThat(lanes.lanes()).isEqualTo(1);
    }

    @Test
    void aLabelAtTheEdgeStaysOnThePage() {
        LabelLanes.Placed placed = LabelLanes.of(List.of(line(100, "a long label")), AXIS, 0, 300, 12)
                .labels()
                .get(0);

        assertThat(placed.centre()).isLessThan(placed.place());
    }

    @Test
    void aLevelBeyondTheScaleIsNamedWithAnArrow() {
        assertThat(LabelLanes.of(List.of(line(150, "UK 150")), AXIS, 0, 300, 12)
                        .labels()
                        .get(0)
                        .text())
                .isEqualTo("UK 150 \u2192");
    }

    private static ReferenceLine line(double value, String label) {
        return new ReferenceLine(value, label, false);
    }
}
