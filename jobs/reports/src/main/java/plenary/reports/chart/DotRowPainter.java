package plenary.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenary.reports.scene.Shape;
import plenary.reports.scene.Shape.Anchor;
import plenary.reports.scene.Shape.Point;
import plenary.reports.scene.Stroke;
import plenary.reports.scene.TextWidth;

/** Draws one line of a dot plot around its own middle, so that a page can move it up and down. */
record DotRowPainter(DotPlot.Size size, Axis axis, double labelEnd, Optional<ReferenceLine> regional, boolean bars) {

    Shape row(DotRow row, double y) {
        List<Shape> shapes = new ArrayList<>();
        String colour = colour(row);
        name(shapes, row);
        row.spread()
                .ifPresent(spread -> shapes.add(new Shape.Rect(
                        axis.at(spread.low()),
                        -size.rowHeight / 4,
                        Math.max(1, axis.at(spread.high()) - axis.at(spread.low())),
                        size.rowHeight / 2,
                        2,
                        Palette.SPREAD,
                        Stroke.NONE)));
        if (bars && !row.group() && row.spread().isEmpty()) {
            double zero = axis.at(0);
            shapes.add(new Shape.Rect(
                    zero,
                    -size.rowHeight / 4,
                    axis.at(row.value()) - zero,
                    size.rowHeight / 2,
                    0,
                    Palette.SPREAD,
                    Stroke.NONE));
        }
        row.interval().ifPresent(interval -> interval(shapes, interval, colour));
        shapes.add(dot(row, colour));
        shapes.add(new Shape.Text(
                size.width - 6, size.text * 0.34, row.text(), Anchor.END, size.text, false, Palette.INK));
        return new Shape.Group(0, y, "row", DotPlot.attributes(row), row.title(), shapes);
    }

    Shape summary(DotPlot.Summary summary, double y) {
        double low = axis.at(summary.lower());
        double high = axis.at(summary.upper());
        double median = axis.at(summary.median());
        double half = size.rowHeight / 2 - 5;
        return new Shape.Group(
                0,
                y,
                "summary",
                Map.of(),
                "Middle half and median of the " + summary.countries() + " countries shown",
                List.of(
                        new Shape.Text(
                                labelEnd,
                                size.text * 0.34,
                                "Median of " + summary.countries(),
                                Anchor.END,
                                size.text,
                                false,
                                Palette.MUTED),
                        new Shape.Rect(low, -half, Math.max(1, high - low), 2 * half, 2, Palette.FAINT, Stroke.NONE),
                        new Shape.Line(median, -half - 2, median, half + 2, Stroke.solid(Palette.INK, 2)),
                        new Shape.Text(
                                size.width - 6,
                                size.text * 0.34,
                                summary.text(),
                                Anchor.END,
                                size.text,
                                false,
                                Palette.MUTED)));
    }

    /** A group has no tag behind its name, so that the name may use its place. */
    private void name(List<Shape> shapes, DotRow row) {
        double end = row.group() ? Math.max(labelEnd, axis.start() - 12) : labelEnd;
        shapes.add(new Shape.Text(
                end,
                size.text * 0.34,
                TextWidth.fit(row.name(), size.text, end - 4),
                Anchor.END,
                size.text,
                row.group(),
                Palette.INK));
        if (row.synthetic()) {
            shapes.add(new Shape.Rect(labelEnd + 5, -6.5, 24, 13, 3, Palette.WHITE, Stroke.solid(Palette.FAINT, 1)));
            shapes.add(new Shape.Text(labelEnd + 17, 3.2, "SYN", Anchor.MIDDLE, 9, true, Palette.MUTED));
        }
    }

    private void interval(List<Shape> shapes, DotRow.Range interval, String colour) {
        double low = axis.at(interval.low());
        double high = axis.at(interval.high());
        shapes.add(new Shape.Line(low, 0, high, 0, Stroke.solid(colour, 1.75)));
        if (interval.low() < axis.low()) {
            shapes.add(arrow(low, -5, colour));
        }
        if (interval.high() > axis.high()) {
            shapes.add(arrow(high, 5, colour));
        }
    }

    private static Shape arrow(double tip, double length, String colour) {
        return new Shape.Path(
                List.of(new Point(tip, 0), new Point(tip - length, -3.5), new Point(tip - length, 3.5)),
                true,
                colour,
                Stroke.NONE);
    }

    private Shape dot(DotRow row, String colour) {
        double x = axis.at(row.value());
        if (row.group()) {
            return Shape.Path.diamond(x, 0, 6.2, colour, Stroke.solid(Palette.WHITE, 1));
        }
        return row.hollow()
                ? new Shape.Circle(x, 0, 4.2, Palette.WHITE, Stroke.solid(colour, 2))
                : new Shape.Circle(x, 0, 5, colour, Stroke.solid(Palette.WHITE, 1));
    }

    /** Orange and green only where the whole interval lies on one side of the regional level. */
    private String colour(DotRow row) {
        if (row.group()) {
            return Palette.GROUP;
        }
        if (regional.isEmpty() || row.interval().isEmpty()) {
            return Palette.COUNTRY;
        }
        double level = regional.get().value();
        if (row.interval().get().low() > level) {
            return Palette.ABOVE;
        }
        return row.interval().get().high() < level ? Palette.BELOW : Palette.COUNTRY;
    }
}
