package plenary.collect.parquet;

import org.apache.parquet.column.ColumnWriter;
import org.apache.parquet.schema.PrimitiveType;

/** A batch of values of one column, on its way to a file. */
interface Column {

    /** Rows in a batch. */
    int BATCH = 1024;

    PrimitiveType type();

    /** Whether values come back so often that a dictionary pays. */
    boolean repeats();

    /** Whether the smallest and largest value of a page tell a reader anything. */
    boolean hasOrder();

    /** About how many bytes the batch has. */
    int bytes();

    /** Writes the batch and empties it. */
    void writeTo(ColumnWriter writer);
}
