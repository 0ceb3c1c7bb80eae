package plenary.schemas.rule;

/** The rows of one block that equal an earlier row; rows are asked for in ascending order. */
public interface Repeats {

    /** Before it is known which do, and where no rule asks. */
    Repeats NONE = new Repeats() {
        @Override
        public boolean isRepeated(long record) {
            return false;
        }

        @Override
        public String first() {
            throw new IllegalStateException("no row equals another");
        }
    };

    /** @param record number of the record, counted from 1 after the header */
    boolean isRepeated(long record);

    /** Where the earliest row stands that equals the one just asked for, such as {@code exam_dose.csv, line 12}. */
    String first();
}
