package plenary.schemas.rule;

import java.util.Set;
import plenary.schemas.TypedRow;
import plenary.schemas.contract.Absence;

/** A row with a value everywhere but in some columns. */
record RowWithGaps(Set<Integer> absent, int code) implements TypedRow {

    @Override
    public long record() {
        return 1;
    }

    @Override
    public long line() {
        return 2;
    }

    @Override
    public boolean isAbsent(int column) {
        return absent.contains(column);
    }

    @Override
    public Absence absence(int column) {
        return Absence.UNKNOWN;
    }

    @Override
    public long number(int column) {
        if (isAbsent(column)) {
            throw new IllegalStateException("column " + column + " has no value");
        }
        return 1;
    }

    @Override
    public int localDay(int column) {
        return (int) number(column);
    }

    @Override
    public char[] textBuffer(int column) {
        return "F1".toCharArray();
    }

    @Override
    public int textStart(int column) {
        return 0;
    }

    @Override
    public int textLength(int column) {
        return 2;
    }

    @Override
    public int code(int column) {
        if (isAbsent(column)) {
            throw new IllegalStateException("column " + column + " has no value");
        }
        return code;
    }
}
