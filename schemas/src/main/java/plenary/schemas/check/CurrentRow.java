package plenary.schemas.check;

import plenary.schemas.TypedRow;
import plenary.schemas.contract.Absence;

/** The row at which the reading of a block stands. What a cell is, is one of the states. */
final class CurrentRow implements TypedRow {

    private static final Absence[] ABSENCES = Absence.values();

    private static final byte VALUE = 0;
    private static final byte FAULTY = -1;
    /** States of an absent cell: 1 + the ordinal of its absence. */
    private static final byte MISSING = (byte) (1 + Absence.MISSING.ordinal());

    private final Fields fields;
    private final int[] fieldOfColumn;
    private final byte[] states;
    private final long[] numbers;
    private final int[] days;
    private final int[] codes;

    private long record;
    private long line;

    /** @param fieldOfColumn position in the file of each column of the dataset; -1 when the file lacks it */
    CurrentRow(Fields fields, int[] fieldOfColumn) {
        this.fields = fields;
        this.fieldOfColumn = fieldOfColumn;
        this.states = new byte[fieldOfColumn.length];
        this.numbers = new long[fieldOfColumn.length];
        this.days = new int[fieldOfColumn.length];
        this.codes = new int[fieldOfColumn.length];
        java.util.Arrays.fill(codes, -1);
        java.util.Arrays.fill(states, MISSING);
    }

    void begin(long record, long line) {
        this.record = record;
        this.line = line;
    }

    /** Reads the cell of a column that the file has; false when the cell is at fault. */
    boolean read(int column, Cell cell) {
        int field = fieldOfColumn[column];
        int start = fields.start(field);
        int end = fields.end(field);
        if (start == end) {
            states[column] = MISSING;
            return true;
        }
        char[] text = fields.text(field);
        byte absence = absence(text, start, end);
        if (absence != VALUE) {
            states[column] = absence;
            return true;
        }
        boolean fine = cell.read(text, start, end, this, column);
        states[column] = fine ? VALUE : FAULTY;
        return fine;
    }

    private static byte absence(char[] text, int start, int end) {
        if (end - start != 2 || text[start] != '_') {
            return VALUE;
        }
        for (Absence absence : ABSENCES) {
            if (absence != Absence.MISSING && absence.code().charAt(1) == text[start + 1]) {
                return (byte) (1 + absence.ordinal());
            }
        }
        return VALUE;
    }

    void number(int column, long number) {
        numbers[column] = number;
    }

    /** A time: microseconds since 1970-01-01T00:00Z, and the local day on which it was written down. */
    void time(int column, long micros, int day) {
        numbers[column] = micros;
        days[column] = day;
    }

    void code(int column, int code) {
        codes[column] = code;
    }

    boolean hasValue(int column) {
        return states[column] == VALUE;
    }

    /** Whether the cell holds a value, right or wrong, or an absence code. */
    boolean isAnswered(int column) {
        return states[column] != MISSING;
    }

    boolean isFaulty(int column) {
        return states[column] == FAULTY;
    }

    /** What stands in the file; empty when it lacks the column. */
    String string(int column) {
        return fieldOfColumn[column] < 0 ? "" : fields.string(fieldOfColumn[column]);
    }

    @Override
    public long record() {
        return record;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public boolean isAbsent(int column) {
        return states[column] > VALUE;
    }

    @Override
    public Absence absence(int column) {
        return ABSENCES[states[column] - 1];
    }

    @Override
    public long number(int column) {
        return numbers[column];
    }

    @Override
    public int localDay(int column) {
        return days[column];
    }

    @Override
    public char[] textBuffer(int column) {
        return fields.text(fieldOfColumn[column]);
    }

    @Override
    public int textStart(int column) {
        return fields.start(fieldOfColumn[column]);
    }

    @Override
    public int textLength(int column) {
        return fields.end(fieldOfColumn[column]) - fields.start(fieldOfColumn[column]);
    }

    @Override
    public int code(int column) {
        return codes[column];
    }
}
