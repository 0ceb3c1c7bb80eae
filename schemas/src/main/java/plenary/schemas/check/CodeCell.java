package plenary.schemas.check;

import java.util.List;
import java.util.Optional;
import plenary.schemas.contract.CodeList;
import plenary.schemas.finding.Spelling;

/** A cell with a code of a list. */
final class CodeCell implements Cell {

    private static final int FEW = 12;

    private final CodeList list;
    private final List<String> codes;
    private final CharTable table;

    CodeCell(CodeList list) {
        this.list = list;
        this.codes = list.codes().stream().map(CodeList.Code::code).toList();
        this.table = new CharTable(codes);
    }

    @Override
    public boolean read(char[] text, int start, int end, CurrentRow row, int column) {
        int code = table.indexOf(text, start, end);
        row.code(column, code);
        return code >= 0;
    }

    @Override
    public Problem problem(String text) {
        return TextCell.problemOfAnyText(text).orElseGet(() -> new Problem("RQ-CODE-001", expected(text)));
    }

    private String expected(String text) {
        Optional<String> meant = Spelling.nearest(text, codes);
        String choice = codes.size() <= FEW
                ? "one of " + String.join(", ", codes)
                : "a code of schemas/codes/" + list.name() + ".csv, such as " + codes.get(0);
        return meant.map(code -> choice + "; perhaps " + code).orElse(choice);
    }
}
