package plenary.reports.page;

import java.util.List;
import plenary.reports.input.Area;

/**
 * Countries that show no value, for one reason.
 *
 * @param symbol id of the symbol of the reason
 */
public record Missing(String symbol, String title, String meaning, List<Area> areas) {

    public Missing {
        areas = List.copyOf(areas);
    }
}
