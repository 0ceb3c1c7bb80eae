package plenary.reports.explain;

import java.util.List;
import plenary.reports.input.Cell;

/**
 * A published cell that another one is made of.
 *
 * @param note what it is to the other: used, or not used and why
 * @param parts what it is made of itself
 */
public record Part(Cell cell, String note, List<Part> parts) {

    public Part {
        parts = List.copyOf(parts);
    }
}
