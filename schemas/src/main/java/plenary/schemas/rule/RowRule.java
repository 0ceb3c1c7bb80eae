package plenary.schemas.rule;

import java.util.Optional;
import plenary.schemas.TypedRow;

/**
 * A rule about rows: which rows it is about, and what strikes in them.
 *
 * @param column position of the column that a finding names
 * @param when bits of {@link RowConditions#holding} that such a row has
 * @param share when it speaks of facilities instead of rows
 */
record RowRule(String id, int column, long when, RowTest test, Optional<Share> share) {

    /** The same for the rows of a block. */
    RowRule in(Repeats repeats) {
        return test instanceof RepeatedTest asked ? new RowRule(id, column, when, asked.in(repeats), share) : this;
    }

    /** @param holding what holds of the row */
    boolean applies(TypedRow row, long holding) {
        return (holding & when) == when && test.applies(row);
    }
}
