package plenary.schemas.check;

/** A cell with true or false. */
final class BooleanCell implements Cell {

    private static final CharTable VALUES = new CharTable(java.util.List.of("false", "true"));

    @Override
    public boolean read(char[] text, int start, int end, CurrentRow row, int column) {
        int value = VALUES.indexOf(text, start, end);
        row.number(column, value);
        return value >= 0;
    }

    @Override
    public Problem problem(String text) {
        return TextCell.problemOfAnyText(text).orElse(new Problem("RQ-BOOL-001", "true or false"));
    }
}
