package plenary.reports.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import plenary.reports.scene.Scene;
import plenary.reports.scene.Shape;
import plenary.reports.scene.Shape.Anchor;
import plenary.reports.scene.Stroke;
import plenary.reports.scene.TextWidth;

/**
 * Values of countries as dots with their intervals on one scale, lowest first, with reference levels as lines, and
 * below them how the countries lie together. Percentages get a bar from zero behind the dot.
 *
 * @param unit as shown below the axis
 * @param share true for percentages, whose axis starts at zero
 */
public record DotPlot(
        String title,
        String description,
        String unit,
        boolean share,
        List<DotRow> rows,
        List<ReferenceLine> references,
        Optional<Summary> summary) {

    /** How the countries lie: quartiles as numbers, the median as shown. */
    public record Summary(int countries, double lower, double median, double upper, String text) {}

    /** Room that a chart takes: one of two columns, or the whole page. */
    public enum Size {
        NARROW(384, 21, 12.5),
        WIDE(880, 25, 14);

        final double width;
        final double rowHeight;
        final double text;

        Size(double width, double rowHeight, double text) {
            this.width = width;
            this.rowHeight = rowHeight;
            this.text = text;
        }
    }

    public DotPlot {
        rows = List.copyOf(rows);
        references = List.copyOf(references);
    }

    public Scene scene(Size size) {
        List<DotRow> countries = sorted(false);
        List<DotRow> groups = sorted(true);
        DotRowPainter painter = painter(size);
        Axis axis = painter.axis();
        LabelLanes lanes = LabelLanes.of(references, axis, painter.labelEnd() - 40, size.width, size.text - 1.5);
        double laneHeight = size.text + 2;
        double top = lanes.lanes() * laneHeight + 8;
        int strips = summary.isPresent() ? 1 : 0;
        double gap = strips + groups.size() > 0 ? 8 : 0;
        double ground = top + countries.size() * size.rowHeight;
        double bottom = ground + gap + (strips + groups.size()) * size.rowHeight + 3;

        List<Shape> shapes = new ArrayList<>();
        for (int i = 0; i < countries.size(); i += 2) {
            shapes.add(Shape.Rect.filled(0, top + i * size.rowHeight, size.width, size.rowHeight, Palette.BAND));
        }
        axis.ticks().forEach(tick -> {
            double x = axis.at(tick.doubleValue());
            shapes.add(new Shape.Line(x, top, x, bottom, Stroke.solid(Palette.RULE, 1)));
            shapes.add(new Shape.Text(
                    x, bottom + size.text + 3, tickText(tick), Anchor.MIDDLE, size.text - 1.5, false, Palette.MUTED));
        });
        for (LabelLanes.Placed label : lanes.labels()) {
            line(shapes, label, axis, top - 3 - label.lane() * laneHeight, bottom);
        }
        for (LabelLanes.Placed label : lanes.labels()) {
            label(shapes, label, top - 6 - label.lane() * laneHeight, size.text - 1.5);
        }
        double y = top + size.rowHeight / 2;
        for (DotRow row : countries) {
            shapes.add(painter.row(row, y));
            y += size.rowHeight;
        }
        if (gap > 0) {
            shapes.add(
                    new Shape.Line(0, ground + gap / 2, size.width, ground + gap / 2, Stroke.solid(Palette.FAINT, 1)));
        }
        y += gap;
        if (summary.isPresent()) {
            shapes.add(painter.summary(summary.get(), y));
            y += size.rowHeight;
        }
        for (DotRow row : groups) {
            shapes.add(painter.row(row, y));
            y += size.rowHeight;
        }
        shapes.add(new Shape.Text(
                (axis.start() + axis.end()) / 2,
                bottom + 2 * size.text + 7,
                unit,
                Anchor.MIDDLE,
                size.text - 1,
                false,
                Palette.INK));
        return new Scene(size.width, bottom + 2 * size.text + 13, title, description, shapes);
    }

    private static void line(List<Shape> shapes, LabelLanes.Placed label, Axis axis, double top, double bottom) {
        ReferenceLine line = label.line();
        if (axis.contains(line.value())) {
            Stroke stroke = line.regional() ? Stroke.dashed(line.colour(), 1.5) : Stroke.dotted(line.colour(), 1.5);
            shapes.add(new Shape.Line(label.place(), top, label.place(), bottom, stroke));
        }
    }

    /** On white, so that the line of a label above does not run through it. */
    private static void label(List<Shape> shapes, LabelLanes.Placed label, double baseline, double size) {
        double width = TextWidth.of(label.text(), size);
        shapes.add(Shape.Rect.filled(label.centre() - width / 2, baseline - size, width, size + 2, Palette.WHITE));
        shapes.add(new Shape.Text(
                label.centre(),
                baseline - 1,
                label.text(),
                Anchor.MIDDLE,
                size,
                false,
                label.line().colour()));
    }

    private DotRowPainter painter(Size size) {
        boolean synthetic = rows.stream().anyMatch(DotRow::synthetic);
        double longest = rows.stream()
                .mapToDouble(row -> TextWidth.of(row.name(), size.text))
                .max()
                .orElse(0);
        double widestValue = rows.stream()
                .mapToDouble(row -> TextWidth.of(row.text(), size.text))
                .max()
                .orElse(0);
        double tag = synthetic ? 28 : 0;
        double label = Math.min(Math.max(longest, 64), size.width * 0.38 - tag) + 6;
        double start = label + tag + 10;
        double end = size.width - Math.max(widestValue, 30) - 16;
        return new DotRowPainter(size, axis(start, end), label, regional(), share);
    }

    private Axis axis(double start, double end) {
        double[] values = rows.stream().mapToDouble(DotRow::value).toArray();
        double least = DoubleStream.of(values).min().orElse(0);
        double most = DoubleStream.of(values).max().orElse(1);
        if (share && most > 40) {
            return Axis.percent(start, end);
        }
        // An interval of few facilities may reach far: it is cut with an arrow rather than squeezing all others.
        double reach = Math.max(most - least, 0.2 * Math.abs(most));
        for (DotRow row : rows) {
            if (row.interval().isPresent()) {
                least = Math.max(
                        Math.min(least, row.interval().get().low()),
                        DoubleStream.of(values).min().orElse(0) - reach);
                most = Math.min(
                        Math.max(most, row.interval().get().high()),
                        DoubleStream.of(values).max().orElse(1) + reach);
            }
        }
        for (DotRow row : rows) {
            least = Math.min(least, row.spread().map(DotRow.Range::low).orElse(least));
            most = Math.max(most, row.spread().map(DotRow.Range::high).orElse(most));
        }
        for (ReferenceLine line : references) {
            if (line.value() > least - reach && line.value() < most + reach) {
                least = Math.min(least, line.value());
                most = Math.max(most, line.value());
            }
        }
        return Axis.over(share ? 0 : least, share ? Math.min(most, 100) : most, start, end);
    }

    private Optional<ReferenceLine> regional() {
        return references.stream().filter(ReferenceLine::regional).findFirst();
    }

    private List<DotRow> sorted(boolean group) {
        return rows.stream()
                .filter(row -> row.group() == group)
                .sorted(Comparator.comparing(DotRow::value).thenComparing(DotRow::name))
                .toList();
    }

    static String tickText(java.math.BigDecimal tick) {
        return plenary.reports.text.Rounding.plain(tick);
    }

    /** Attributes that let a page reorder rows and find one country. */
    static Map<String, String> attributes(DotRow row) {
        return Map.of(
                "area", row.area(),
                "cell", row.cell(),
                "value", Double.toString(row.value()),
                "name", row.name(),
                "kind", row.group() ? "group" : "country");
    }
}
