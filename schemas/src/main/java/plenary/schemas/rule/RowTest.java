package plenary.schemas.rule;

import plenary.schemas.TypedRow;

/** A question about one accepted row. It is asked only where it {@link #applies}; it never refuses the row. */
interface RowTest {

    /** Whether the row has what the question is about; a value that is absent makes no fault. */
    boolean applies(TypedRow row);

    /** Whether the row is of the kind that the rule looks for. */
    boolean isStriking(TypedRow row);

    /** What stands in the row, in words. */
    String found(TypedRow row);

    /** What a row should have, in words. */
    String expected(TypedRow row);
}
