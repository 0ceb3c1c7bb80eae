package plenary.schemas.rule;

import java.util.Optional;
import plenary.schemas.TypedRow;

/**
 * A rule about rows: which rows it is about, and what strikes in them.
 *
 * @param column position of the column that a finding names
 * @param share when it speaks of facilities instead of rows
 */
record RowRule(String id, int column, RowCondition when, RowTest test, Optional<Share> share) {

    /** The same for the rows of a block. */
    RowRule in(Repeats repeats) {
        return test instanceof RepeatedTest asked ? new RowRule(id, column, when, asked.in(repeats), share) : this;
    }

    boolean applies(TypedRow row) {
        return when.holds(row) && test.applies(row);
    }
}
