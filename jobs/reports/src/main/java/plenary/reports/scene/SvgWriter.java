package plenary.reports.scene;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes a scene as one SVG element for a page that has the ids given; colours as attributes, since styles are barred. */
public final class SvgWriter {

    private final StringBuilder out = new StringBuilder();

    private SvgWriter() {}

    /**
     * @param id unique on its page; title and description take ids made from it
     * @param name class of the element
     */
    public static String write(Scene scene, String id, String name) {
        return new SvgWriter().svg(scene, id, name);
    }

    private String svg(Scene scene, String id, String name) {
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"").append(escape(name));
        out.append("\" viewBox=\"0 0 ").append(number(scene.width())).append(' ');
        out.append(number(scene.height())).append("\" role=\"img\" aria-labelledby=\"");
        out.append(escape(id))
                .append("-t\" aria-describedby=\"")
                .append(escape(id))
                .append("-d\">");
        out.append("<title id=\"").append(escape(id)).append("-t\">").append(escape(scene.title()));
        out.append("</title><desc id=\"").append(escape(id)).append("-d\">");
        out.append(escape(scene.description())).append("</desc>");
        scene.shapes().forEach(this::shape);
        return out.append("</svg>").toString();
    }

    private void shape(Shape shape) {
        if (shape instanceof Shape.Line line) {
            out.append("<line");
            attribute("x1", line.x1());
            attribute("y1", line.y1());
            attribute("x2", line.x2());
            attribute("y2", line.y2());
            stroke(line.stroke());
            out.append("/>");
        } else if (shape instanceof Shape.Circle circle) {
            out.append("<circle");
            attribute("cx", circle.x());
            attribute("cy", circle.y());
            attribute("r", circle.radius());
            fill(circle.fill());
            stroke(circle.stroke());
            out.append("/>");
        } else if (shape instanceof Shape.Rect rect) {
            out.append("<rect");
            attribute("x", rect.x());
            attribute("y", rect.y());
            attribute("width", rect.width());
            attribute("height", rect.height());
            if (rect.radius() > 0) {
                attribute("rx", rect.radius());
            }
            fill(rect.fill());
            stroke(rect.stroke());
            out.append("/>");
        } else if (shape instanceof Shape.Path path) {
            path(path);
        } else if (shape instanceof Shape.Text text) {
            text(text);
        } else if (shape instanceof Shape.Group group) {
            group(group);
        }
    }

    private void path(Shape.Path path) {
        out.append("<path d=\"");
        String command = "M";
        for (Shape.Point point : path.points()) {
            out.append(command).append(number(point.x())).append(' ').append(number(point.y()));
            command = "L";
        }
        out.append(path.closed() ? "Z\"" : "\"");
        fill(path.fill());
        stroke(path.stroke());
        out.append("/>");
    }

    private void text(Shape.Text text) {
        out.append("<text");
        attribute("x", text.x());
        attribute("y", text.y());
        if (text.anchor() != Shape.Anchor.START) {
            attribute("text-anchor", text.anchor() == Shape.Anchor.END ? "end" : "middle");
        }
        attribute("font-size", text.size());
        if (text.bold()) {
            attribute("font-weight", "600");
        }
        fill(text.fill());
        out.append('>').append(escape(text.text())).append("</text>");
    }

    private void group(Shape.Group group) {
        out.append("<g class=\"").append(escape(group.name())).append('"');
        if (group.x() != 0 || group.y() != 0) {
            attribute("transform", "translate(" + number(group.x()) + " " + number(group.y()) + ")");
        }
        group.attributes().forEach((name, value) -> attribute("data-" + name, value));
        out.append('>');
        if (!group.title().isEmpty()) {
            out.append("<title>").append(escape(group.title())).append("</title>");
        }
        group.shapes().forEach(this::shape);
        out.append("</g>");
    }

    private void fill(String colour) {
        attribute("fill", colour);
    }

    private void stroke(Stroke stroke) {
        if (!stroke.isVisible()) {
            return;
        }
        attribute("stroke", stroke.colour());
        attribute("stroke-width", stroke.width());
        if (!stroke.dash().isEmpty()) {
            attribute("stroke-dasharray", stroke.dash());
        }
    }

    private void attribute(String name, double value) {
        attribute(name, number(value));
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escape(value)).append('"');
    }

    /** At most one decimal: a tenth of a unit is below what a screen shows. */
    private static String number(double value) {
        return BigDecimal.valueOf(value)
                .setScale(1, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Characters that XML 1.0 does not allow are dropped: no page may be broken by a label. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> {
                    if (c >= 0x20 && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF)
                            || c == '\t'
                            || c == '\n') {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }
}
