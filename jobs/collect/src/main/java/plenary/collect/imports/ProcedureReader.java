package plenary.collect.imports;

import java.util.List;
import java.util.Optional;
import plenary.collect.procedures.Procedure;
import plenary.collect.procedures.ProcedureMap;
import plenary.schemas.contract.Field;

/** Reads the procedure of a line and what the procedure map says of it; the headings are found once. */
final class ProcedureReader {

    private static final int NO_COLUMN = -1;
    private static final String EXAM_CATEGORY = "exam_category";
    private static final String INDICATION = "indication";

    /** Columns of ours that a procedure map can fill. */
    static final List<String> TARGETS = List.of(EXAM_CATEGORY, INDICATION);

    private final int code;
    private final int name;

    ProcedureReader(ProcedureColumns columns, Table table, String group) {
        this.code = position(columns.code(), table, group);
        this.name = position(columns.name(), table, group);
    }

    private static int position(String heading, Table table, String group) {
        return heading.isEmpty() ? NO_COLUMN : ColumnReader.position(table, List.of(heading), group);
    }

    Procedure procedure(Line line) {
        return new Procedure(code == NO_COLUMN ? "" : line.cell(code), name == NO_COLUMN ? "" : line.cell(name));
    }

    /** Whether a column wants an answer from every procedure; few procedures say what they are done for. */
    static boolean isCategory(Field field) {
        return field.name().equals(EXAM_CATEGORY);
    }

    /** What the map says for one of its targets. */
    static Reading reading(Field field, Procedure source, Optional<ProcedureMap.Target> target) {
        if (isCategory(field)) {
            return target.<Reading>map(found -> new Reading.Coded(found.examCategory(), source))
                    .orElseGet(() -> new Reading.NotInMap(source));
        }
        return target.map(ProcedureMap.Target::indication)
                .filter(indication -> !indication.isEmpty())
                .<Reading>map(Reading.Value::new)
                .orElseGet(() -> new Reading.Absent("", ""));
    }
}
