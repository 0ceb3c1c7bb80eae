package plenary.schemas.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import plenary.schemas.TypedRow;
import plenary.schemas.contract.Dataset;
import plenary.schemas.finding.Finding;

/** The ids of the accepted rows of a table that others refer to, gathered on the way; blocks may come side by side. */
final class KeyIds implements RowSink {

    private final int column;
    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    KeyIds(Dataset referred) {
        this.column = referred.indexOf(referred.primaryKey().get(0));
    }

    @Override
    public void accept(TypedRow row) {
        ids.add(new String(row.textBuffer(column), row.textStart(column), row.textLength(column)));
    }

    @Override
    public void reject(long record, long line, Supplier<String> raw, List<Finding> findings) {
        // A row that is not taken names nothing that others may refer to.
    }

    /** The ids; empty when the table was not read to its end, as it may then lack some. */
    Optional<Set<String>> ids(TableOutcome outcome) {
        return outcome.readToEnd() ? Optional.of(Set.copyOf(ids)) : Optional.empty();
    }
}
