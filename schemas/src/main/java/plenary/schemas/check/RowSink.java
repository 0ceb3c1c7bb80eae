package plenary.schemas.check;

import java.util.List;
import java.util.function.Supplier;
import plenary.schemas.TypedRow;
import plenary.schemas.finding.Finding;

/** Where the rows of one file go, in the order of the file: each record goes to exactly one of the two. */
public interface RowSink {

    void accept(TypedRow row);

    /** What strikes in the row that was just accepted; it refuses nothing. */
    default void remark(List<Finding> findings) {}

    /**
     * @param record number of the record, counted from 1 after the header
     * @param line physical line on which it starts, counted from 1
     * @param raw gives the text of the record as sent, in which nobody is named, while the reading still stands at it
     * @param findings why it was refused; at least one is an error
     */
    void reject(long record, long line, Supplier<String> raw, List<Finding> findings);

    /** Ends the record that was accepted or refused, while the reading still stands at it. */
    default void end(SentRecord sent) {}
}
