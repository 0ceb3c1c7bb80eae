package plenary.collect.imports;

import java.util.List;
import java.util.Optional;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.Units;

/** In which unit a cell is: by its facility, else by the unit that stands in the row, else by the column. */
final class CellUnit {

    private static final int NO_COLUMN = -1;

    private final Column column;
    private final String target;
    private final Units units;
    private final Measures measures;
    private final int position;

    CellUnit(Column column, Field field, Contract contract, Table table, String group) {
        this.column = column;
        this.target = field.unit().orElse("");
        this.units = contract.units();
        this.measures = Measures.of(contract);
        this.position = column.unitColumn().isEmpty()
                ? NO_COLUMN
                : ColumnReader.position(table, List.of(column.unitColumn()), group);
    }

    /** What turns the number of a line into our unit; empty for a unit that is not known or measures something else. */
    Optional<Units.Factor> factor(String facilityId, Line line) {
        return Optional.ofNullable(column.facilityUnits().get(facilityId))
                .or(() -> stated(line).isEmpty() ? Optional.of(usual()) : measures.unit(stated(line)))
                .flatMap(unit -> units.factor(unit, target));
    }

    /** Of rows that say nothing; where rows could say it and do not, ours would be a guess. */
    private String usual() {
        return column.unit().isEmpty() && position == NO_COLUMN ? target : column.unit();
    }

    /** The unit that stands in the row; empty when there is none. */
    String stated(Line line) {
        return position == NO_COLUMN ? "" : line.cell(position);
    }
}
