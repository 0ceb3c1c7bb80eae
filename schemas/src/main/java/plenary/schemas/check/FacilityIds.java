package plenary.schemas.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import plenary.schemas.contract.Dataset;
import plenary.schemas.finding.Finding;

/** The ids of the accepted rows of a table of facilities, gathered on the way; blocks may come side by side. */
public final class FacilityIds implements RowSink {

    public static final String DATASET = "facility";

    private final int column;
    private final Set<String> ids = ConcurrentHashMap.newKeySet();

    public FacilityIds(Dataset facilities) {
        this.column = facilities.indexOf("facility_id");
    }

    @Override
    public void accept(TypedRow row) {
        ids.add(new String(row.textBuffer(column), row.textStart(column), row.textLength(column)));
    }

    @Override
    public void reject(long record, long line, String raw, List<Finding> findings) {
        // A row that is not taken names no facility.
    }

    /** The ids; empty when the table was not read to its end, as it may then lack some. */
    public Optional<Set<String>> ids(TableOutcome outcome) {
        return outcome.readToEnd() ? Optional.of(Set.copyOf(ids)) : Optional.empty();
    }
}
