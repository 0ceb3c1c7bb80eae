package plenary.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenary.reports.scene.Scene;
import plenary.reports.scene.Shape;
import plenary.reports.scene.Stroke;

/**
 * Where one value lies among those of all countries: a line of small dots, one of them large.
 *
 * @param own value of the country whose page it is; empty to show the others alone
 * @param level regional level, drawn as a dashed line
 */
public record PositionStrip(
        String title,
        Optional<Double> own,
        boolean hollow,
        Optional<DotRow.Range> interval,
        List<Double> all,
        Optional<Double> median,
        Optional<Double> level) {

    private static final double WIDTH = 180;
    private static final double HEIGHT = 22;

    public PositionStrip {
        all = List.copyOf(all);
    }

    public Scene scene() {
        double least = all.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = all.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        if (level.isPresent()) {
            least = Math.min(least, level.get());
            most = Math.max(most, level.get());
        }
        double room = most > least ? (most - least) * 0.08 : 1;
        Axis axis = new Axis(least - room, most + room, 4, WIDTH - 4, List.of());
        double y = HEIGHT / 2;
        List<Shape> shapes = new ArrayList<>();
        shapes.add(new Shape.Line(4, y, WIDTH - 4, y, Stroke.solid(Palette.RULE, 1)));
        all.forEach(value ->
                shapes.add(new Shape.Circle(axis.at(value), y, 3, Palette.OTHERS, Stroke.solid(Palette.WHITE, 0.6))));
        median.ifPresent(value -> shapes.add(
                new Shape.Line(axis.at(value), y - 8, axis.at(value), y + 8, Stroke.solid(Palette.INK, 1.5))));
        level.ifPresent(value -> shapes.add(
                new Shape.Line(axis.at(value), 1, axis.at(value), HEIGHT - 1, Stroke.dashed(Palette.REGION, 1.5))));
        interval.ifPresent(range -> shapes.add(new Shape.Line(
                axis.at(range.low()), y, axis.at(range.high()), y, Stroke.solid(Palette.COUNTRY, 1.75))));
        own.ifPresent(value -> shapes.add(
                hollow
                        ? new Shape.Circle(axis.at(value), y, 4.4, Palette.WHITE, Stroke.solid(Palette.COUNTRY, 2))
                        : new Shape.Circle(axis.at(value), y, 5.2, Palette.COUNTRY, Stroke.solid(Palette.WHITE, 1))));
        return new Scene(WIDTH, HEIGHT, title, "", shapes);
    }
}
