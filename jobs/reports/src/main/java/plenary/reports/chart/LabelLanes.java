package plenary.reports.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import plenary.reports.scene.TextWidth;

/**
 * Places the labels of vertical lines above a plot, in as many lanes as it takes that no two touch.
 * Lane 0 is the lowest.
 */
record LabelLanes(List<Placed> labels, int lanes) {

    private static final double GAP = 10;

    LabelLanes {
        labels = List.copyOf(labels);
    }

    /** @param centre middle of the label, which may stand aside of its line so as to stay on the page */
    record Placed(ReferenceLine line, double place, double centre, String text, int lane) {}

    static LabelLanes of(List<ReferenceLine> lines, Axis axis, double left, double right, double size) {
        List<ReferenceLine> sorted = lines.stream()
                .sorted(Comparator.comparing(ReferenceLine::value).thenComparing(ReferenceLine::label))
                .toList();
        List<Double> ends = new ArrayList<>();
        List<Placed> placed = new ArrayList<>();
        for (ReferenceLine line : sorted) {
            String text = TextWidth.fit(text(line, axis), size, right - left);
            double half = TextWidth.of(text, size) / 2;
            double place = axis.at(line.value());
            double centre = Math.max(left + half, Math.min(right - half, place));
            int lane = 0;
            while (lane < ends.size() && ends.get(lane) + GAP > centre - half) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(0.0);
            }
            ends.set(lane, centre + half);
            placed.add(new Placed(line, place, centre, text, lane));
        }
        return new LabelLanes(placed, ends.size());
    }

    private static String text(ReferenceLine line, Axis axis) {
        if (axis.contains(line.value())) {
            return line.label();
        }
        return line.value() > axis.high() ? line.label() + " \u2192" : "\u2190 " + line.label();
    }
}
