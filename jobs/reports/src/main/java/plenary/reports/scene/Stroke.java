package plenary.reports.scene;

/**
 * How an outline is drawn.
 *
 * @param colour {@code #rrggbb}
 * @param width in units of the scene
 * @param dash lengths of stroke and gap, such as {@code 4 3}; empty for a solid line
 */
public record Stroke(String colour, double width, String dash) {

    public static final Stroke NONE = new Stroke("none", 0, "");

    public static Stroke solid(String colour, double width) {
        return new Stroke(colour, width, "");
    }

    public static Stroke dashed(String colour, double width) {
        return new Stroke(colour, width, "5 3");
    }

    public static Stroke dotted(String colour, double width) {
        return new Stroke(colour, width, "1.5 2.5");
    }

    boolean isVisible() {
        return width > 0;
    }
}
