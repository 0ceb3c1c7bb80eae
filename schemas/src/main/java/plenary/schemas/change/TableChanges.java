package plenary.schemas.change;

import java.util.List;
import plenary.schemas.census.Census;
import plenary.schemas.contract.Period;

/**
 * What changed in one table.
 *
 * @param before the earlier table
 * @param changes the most unusual first
 */
public record TableChanges(String dataset, Side before, Side after, List<Change> changes) {

    public TableChanges {
        changes = List.copyOf(changes);
    }

    /**
     * One of the two tables.
     *
     * @param id of its seal; empty when it has none
     * @param rows accepted ones
     */
    public record Side(String id, String period, long rows) {}

    /** @throws IllegalArgumentException when a period cannot be read */
    public static TableChanges of(
            String dataset, String idBefore, String from, Census before, String idAfter, String to, Census after) {
        return new TableChanges(
                dataset,
                new Side(idBefore, from, before.rows()),
                new Side(idAfter, to, after.rows()),
                Comparison.of(before, period(from), after, period(to)));
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow(() -> new IllegalArgumentException("no period: " + text));
    }
}
