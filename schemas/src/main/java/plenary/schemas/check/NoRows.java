package plenary.schemas.check;

import java.util.List;
import java.util.function.Supplier;
import plenary.schemas.TypedRow;
import plenary.schemas.finding.Finding;

/** Keeps no row: a check at home wants the findings alone. */
enum NoRows implements RowSink {
    INSTANCE;

    @Override
    public void accept(TypedRow row) {
        // Nothing to keep.
    }

    @Override
    public void reject(long record, long line, Supplier<String> raw, List<Finding> findings) {
        // Its findings are counted on the way here.
    }
}
