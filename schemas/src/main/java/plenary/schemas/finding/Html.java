package plenary.schemas.finding;

import java.util.List;
import java.util.Locale;

/** Text that grows into HTML; what comes from outside goes in by {@link #text} alone. */
public final class Html {

    private final StringBuilder html = new StringBuilder();

    /** Appends mark-up of our own. */
    public Html raw(String markup) {
        html.append(markup);
        return this;
    }

    /** Appends text, in which nothing is mark-up. */
    public Html text(String text) {
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            switch (character) {
                case '&' -> html.append("&amp;");
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '"' -> html.append("&quot;");
                case '\'' -> html.append("&#39;");
                default -> html.append(character);
            }
        }
        return this;
    }

    public Html element(String tag, String text) {
        return raw("<" + tag + ">").text(text).raw("</" + tag + ">");
    }

    /** Text in the type of a computer; nothing when there is no text. */
    public Html code(String text) {
        return text.isEmpty() ? this : element("code", text);
    }

    /** The head of a column of numbers. */
    public Html numberHead(String name) {
        return raw("<th class=\"number\">").text(name).raw("</th>");
    }

    /** Opens a cell of the column of that name. */
    Html cell(String name) {
        return raw("<td data-name=\"").text(name).raw("\">");
    }

    /** Opens a cell of a column of numbers. */
    public Html numberCell(String name) {
        return raw("<td class=\"number\" data-name=\"").text(name).raw("\">");
    }

    Html number(String name, long number) {
        return numberCell(name).raw(Message.grouped(number)).raw("</td>");
    }

    /** A stretch of a bar, by the class of its colour. */
    record Part(String name, long count) {}

    /** A bar in which each part has its share of the whole; a part above 0 is never too thin to see. */
    Html bar(String described, long whole, List<Part> parts) {
        raw("<svg class=\"bar\" viewBox=\"0 0 100 4\" preserveAspectRatio=\"none\" role=\"img\" aria-label=\"");
        text(described).raw("\"><rect class=\"track\" width=\"100\" height=\"4\"/>");
        double from = 0;
        for (Part part : parts) {
            double width = width(part.count(), whole);
            if (width > 0) {
                raw("<rect class=\"" + part.name() + "\" x=\"" + shortest(from) + "\" width=\"" + shortest(width)
                        + "\" height=\"4\"/>");
            }
            from += width;
        }
        return raw("</svg>");
    }

    private static double width(long part, long whole) {
        return part == 0 || whole == 0 ? 0 : Math.max(0.8, 100.0 * part / whole);
    }

    private static String shortest(double width) {
        return String.format(Locale.ROOT, "%.2f", width);
    }

    @Override
    public String toString() {
        return html.toString();
    }
}
