package plenary.schemas.check;

/** How the cells of one column are read. Stateless, so that many threads share one. */
interface Cell {

    /** Puts the value into the row; false when the cell is at fault. The text is not empty and no absence code. */
    boolean read(char[] text, int start, int end, CurrentRow row, int column);

    /** Why {@link #read} says no to a text; slow, as it is asked only then. */
    Problem problem(String text);

    /**
     * What is wrong with a cell.
     *
     * @param id of the finding
     * @param expected in words
     */
    record Problem(String id, String expected) {}
}
