package plenary.reports.scene;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a scene is made of. Coordinates are in units of the scene, y grows downwards; colours are {@code #rrggbb}. */
public sealed interface Shape {

    record Line(double x1, double y1, double x2, double y2, Stroke stroke) implements Shape {}

    record Circle(double x, double y, double radius, String fill, Stroke stroke) implements Shape {}

    record Rect(double x, double y, double width, double height, double radius, String fill, Stroke stroke)
            implements Shape {

        public static Rect filled(double x, double y, double width, double height, String fill) {
            return new Rect(x, y, width, height, 0, fill, Stroke.NONE);
        }
    }

    /** A polygon or polyline. */
    record Path(List<Point> points, boolean closed, String fill, Stroke stroke) implements Shape {

        public Path {
            points = List.copyOf(points);
        }

        /** A square standing on its corner. */
        public static Path diamond(double x, double y, double radius, String fill, Stroke stroke) {
            return new Path(
                    List.of(
                            new Point(x, y - radius),
                            new Point(x + radius, y),
                            new Point(x, y + radius),
                            new Point(x - radius, y)),
                    true,
                    fill,
                    stroke);
        }
    }

    record Point(double x, double y) {}

    /** One line of text; y is its baseline. */
    record Text(double x, double y, String text, Anchor anchor, double size, boolean bold, String fill)
            implements Shape {}

    enum Anchor {
        START,
        MIDDLE,
        END
    }

    /**
     * Shapes that belong together, moved by (x, y).
     *
     * @param name what they are together, such as {@code row}
     * @param attributes facts about it by name; on the web {@code data-} attributes
     * @param title what they say, for a pointer that rests on them; empty for nothing
     */
    record Group(double x, double y, String name, Map<String, String> attributes, String title, List<Shape> shapes)
            implements Shape {

        public Group {
            attributes = new TreeMap<>(attributes);
            shapes = List.copyOf(shapes);
        }
    }
}
