package plenary.schemas.change;

import java.util.List;
import plenary.schemas.jump.Step;

/**
 * What changed in one table.
 *
 * @param changes the most unusual first
 */
public record TableChanges(String dataset, Side before, Side after, List<Change> changes) {

    public TableChanges {
        changes = List.copyOf(changes);
    }

    /**
     * One of the two tables.
     *
     * @param rows accepted ones
     */
    public record Side(String period, long rows) {}

    static TableChanges of(String dataset, Step step) {
        return new TableChanges(
                dataset,
                new Side(step.from().text(), step.before().rows()),
                new Side(step.to().text(), step.after().rows()),
                Comparison.of(step));
    }

    List<Change> unusual() {
        return changes.stream().filter(Change::exceedsLimit).toList();
    }

    List<Change> usual() {
        return changes.stream().filter(change -> !change.exceedsLimit()).toList();
    }
}
