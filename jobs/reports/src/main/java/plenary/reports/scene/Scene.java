package plenary.reports.scene;

import java.util.List;

/**
 * A drawing with its text alternative.
 *
 * @param title what it shows
 * @param description what a reader would see in it, in sentences
 */
public record Scene(double width, double height, String title, String description, List<Shape> shapes) {

    public Scene {
        shapes = List.copyOf(shapes);
    }
}
