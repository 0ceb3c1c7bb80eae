package plenary.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plenary.reports.scene.Scene;
import plenary.reports.scene.Shape;
import plenary.reports.scene.Shape.Anchor;
import plenary.reports.scene.Stroke;
import plenary.reports.scene.TextWidth;

/**
 * Parts of a whole, one bar a country, from the soonest to the latest band; each bar starts at zero.
 *
 * @param bands names of the parts, at most eight; those that no bar has are left out of the legend
 */
public record StackedBars(String title, String description, List<String> bands, List<Bar> bars) {

    private static final double ROW = 26;
    private static final double TEXT = 13;

    public StackedBars {
        bands = List.copyOf(bands);
        bars = List.copyOf(bars);
    }

    /** @param shares percentages by band, in the order of the bands; they add up to 100 up to rounding */
    public record Bar(String area, String name, boolean synthetic, List<Double> shares, List<String> texts) {

        public Bar {
            shares = List.copyOf(shares);
            texts = List.copyOf(texts);
        }
    }

    public Scene scene(DotPlot.Size size) {
        double width = size.width;
        boolean synthetic = bars.stream().anyMatch(Bar::synthetic);
        double longest = bars.stream()
                .mapToDouble(bar -> TextWidth.of(bar.name(), TEXT))
                .max()
                .orElse(0);
        double label = Math.min(Math.max(64, longest), width * 0.34) + 4;
        double start = label + (synthetic ? 38 : 10);
        double end = width - 24;
        List<Shape> shapes = new ArrayList<>();
        double top = legend(shapes, width) + 10;
        double bottom = top + bars.size() * ROW;
        Axis axis = Axis.percent(start, end);
        axis.ticks().forEach(tick -> {
            double x = axis.at(tick.doubleValue());
            shapes.add(new Shape.Line(x, top, x, bottom + 3, Stroke.solid(Palette.RULE, 1)));
            shapes.add(new Shape.Text(
                    x, bottom + 17, DotPlot.tickText(tick) + " %", Anchor.MIDDLE, TEXT - 1.5, false, Palette.MUTED));
        });
        double y = top + ROW / 2;
        for (Bar bar : bars) {
            shapes.add(row(bar, y, label, axis));
            y += ROW;
        }
        return new Scene(width, bottom + 24, title, description, shapes);
    }

    private Shape row(Bar bar, double y, double label, Axis axis) {
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Shape.Text(
                label, TEXT * 0.34, TextWidth.fit(bar.name(), TEXT, label - 4), Anchor.END, TEXT, false, Palette.INK));
        if (bar.synthetic()) {
            shapes.add(new Shape.Rect(label + 5, -6.5, 24, 13, 3, Palette.WHITE, Stroke.solid(Palette.FAINT, 1)));
            shapes.add(new Shape.Text(label + 17, 3.2, "SYN", Anchor.MIDDLE, 9, true, Palette.MUTED));
        }
        double sum = 0;
        for (int i = 0; i < bar.shares().size(); i++) {
            double from = axis.at(sum);
            sum += bar.shares().get(i);
            double wide = axis.at(sum) - from;
            if (wide <= 0) {
                continue;
            }
            shapes.add(new Shape.Rect(
                    from, -8.5, wide, 17, 0, Palette.SOON_TO_LATE.get(i), Stroke.solid(Palette.WHITE, 0.8)));
            String text = bar.texts().get(i);
            if (wide > TextWidth.of(text, 11) + 8) {
                shapes.add(new Shape.Text(from + wide / 2, 4, text, Anchor.MIDDLE, 11, false, ink(i)));
            }
        }
        return new Shape.Group(
                0, y, "row", Map.of("area", bar.area(), "name", bar.name(), "kind", "bar"), title(bar), shapes);
    }

    private String title(Bar bar) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < bands.size(); i++) {
            if (!isUsed(i)) {
                continue;
            }
            parts.add(bands.get(i) + " " + bar.texts().get(i) + " %");
        }
        return bar.name() + ": " + String.join(", ", parts);
    }

    /** The height that the legend takes. */
    private double legend(List<Shape> shapes, double width) {
        double x = 0;
        double y = 12;
        for (int i = 0; i < bands.size(); i++) {
            if (!isUsed(i)) {
                continue;
            }
            double needed = 18 + TextWidth.of(bands.get(i), TEXT - 1) + 14;
            if (x + needed > width && x > 0) {
                x = 0;
                y += 19;
            }
            shapes.add(new Shape.Rect(x, y - 10, 12, 12, 2, Palette.SOON_TO_LATE.get(i), Stroke.NONE));
            shapes.add(new Shape.Text(x + 17, y, bands.get(i), Anchor.START, TEXT - 1, false, Palette.INK));
            x += needed;
        }
        return y + 4;
    }

    private boolean isUsed(int band) {
        return bars.stream().anyMatch(bar -> bar.shares().get(band) > 0);
    }

    private static String ink(int band) {
        return band < 2 ? Palette.WHITE : Palette.INK;
    }
}
