package plenary.schemas.check;

/** Where the primary keys of the rows go that have no fault of their own, as 128-bit hashes. */
@FunctionalInterface
public interface KeySink {

    KeySink NONE = (record, line, hi, lo) -> {};

    /**
     * @param record number of the record in its file, counted from 1 after the header
     * @param line physical line on which it starts, counted from 1
     */
    void key(long record, long line, long hi, long lo);

    /** The same of all that stands in a row beside its own key, where equal rows are asked for. */
    default void content(long record, long line, long hi, long lo) {}
}
