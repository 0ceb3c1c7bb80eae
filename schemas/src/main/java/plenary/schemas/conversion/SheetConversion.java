package plenary.schemas.conversion;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.workbook.SheetRow;
import plenary.schemas.workbook.Value;

/** Turns the rows of a sheet into records. Rows above the one that names the columns say nothing to us. */
final class SheetConversion {

    /** Among so many rows the names of the columns are looked for where nobody says in which row they are. */
    private static final int ROWS_SEARCHED = 10;

    private final Dataset dataset;
    private final OptionalLong headerRow;
    private final SheetCell cell;
    private final ConvertedTable table;
    private final List<SheetRow> waiting = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final Map<Integer, Field> fields = new HashMap<>();

    /**
     * @param headerRow row that names the columns, counted from 1
     * @param decimal decimal separator that the check is told
     */
    SheetConversion(Dataset dataset, OptionalLong headerRow, char decimal, ConvertedTable table) {
        this.dataset = dataset;
        this.headerRow = headerRow;
        this.cell = new SheetCell(decimal);
        this.table = table;
    }

    void row(SheetRow row) {
        if (row.isBlank()) {
            return;
        }
        if (!names.isEmpty()) {
            record(row);
        } else if (headerRow.isPresent()) {
            if (row.number() >= headerRow.getAsLong()) {
                header(row);
            }
        } else if (namesAColumn(row)) {
            waiting.clear();
            header(row);
        } else {
            waiting.add(row);
            if (waiting.size() == ROWS_SEARCHED) {
                end();
            }
        }
    }

    /** Without a row that names columns the first one is taken for it, and the check says what is wrong with that. */
    void end() {
        for (SheetRow row : List.copyOf(waiting)) {
            if (names.isEmpty()) {
                header(row);
            } else {
                record(row);
            }
        }
        waiting.clear();
    }

    private boolean namesAColumn(SheetRow row) {
        List<String> known = dataset.fieldNames();
        return row.values().stream().anyMatch(value -> known.contains(cell.name(value)));
    }

    private void header(SheetRow row) {
        row.values().forEach(value -> names.add(cell.name(value)));
        for (int i = 0; i < names.size(); i++) {
            int column = dataset.fieldNames().indexOf(names.get(i));
            if (column >= 0) {
                fields.put(i, dataset.fields().get(column));
            }
        }
        table.header(row.number(), names);
    }

    private void record(SheetRow row) {
        List<String> cells = new ArrayList<>(names.size());
        List<Misfit> misfits = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Value value = i < row.values().size() ? row.values().get(i) : Value.NOTHING;
            Optional<Field> field = Optional.ofNullable(fields.get(i));
            cell.misfit(names.get(i), field, value).ifPresent(misfits::add);
            cells.add(cell.text(field, value));
        }
        if (row.values().size() > names.size()) {
            misfits.add(new Misfit(
                    "RQ-ROW-001",
                    "",
                    row.values().size() + " cells",
                    names.size() + " cells, as many as there are names of columns"));
        }
        table.record(row.number(), names, cells, misfits);
    }
}
