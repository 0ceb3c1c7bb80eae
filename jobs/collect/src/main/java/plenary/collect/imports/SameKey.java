package plenary.collect.imports;

/** What to do when two source rows give rows of ours with the same primary key. */
enum SameKey {
    /** The first stays, the others are kept out and counted: nobody said that this may happen. */
    REFUSE("the first row stays"),
    /** The first stays, the others are counted as combined: the source repeats its list, as facilities do. */
    FIRST("the first row stays"),
    /** Counts are added, the other columns are the first row's: the source splits what we hold in one row. */
    SUM("counts added");

    private final String meaning;

    SameKey(String meaning) {
        this.meaning = meaning;
    }

    String meaning() {
        return "same key, " + meaning;
    }
}
