package plenary.collect.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plenary.collect.procedures.CodedTally;
import plenary.collect.procedures.ProcedureMap;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;

/** Turns tables into rows of the contract; what does not become a value is counted. */
final class Conversion {

    private final Contract contract;
    private final Mapping mapping;
    private final CodeList.Code country;
    private final Optional<Pseudonyms> pseudonyms;
    private final ProcedureMap procedures;
    private final Tally tally = new Tally();
    private final CodedTally coded = new CodedTally();
    private final Map<String, DatasetRows> datasets = new TreeMap<>();

    Conversion(
            Contract contract,
            Mapping mapping,
            CodeList.Code country,
            Optional<Pseudonyms> pseudonyms,
            ProcedureMap procedures) {
        this.contract = contract;
        this.mapping = mapping;
        this.country = country;
        this.pseudonyms = pseudonyms;
        this.procedures = procedures;
    }

    Tally tally() {
        return tally;
    }

    CodedTally coded() {
        return coded;
    }

    /** By name of the dataset. */
    Map<String, DatasetRows> datasets() {
        return datasets;
    }

    /** The lines of a table that no filter leaves out. */
    List<Line> kept(Table table, Input input) {
        List<RowFilter> filters = input.leaveOut().stream()
                .map(filter -> new RowFilter(filter, table, country))
                .toList();
        List<Line> kept = new ArrayList<>();
        for (Line line : table.lines()) {
            filters.stream()
                    .filter(filter -> filter.leavesOut(line))
                    .findFirst()
                    .ifPresentOrElse(
                            filter -> tally.add(
                                    Tally.Kind.LEFT_OUT,
                                    input.name(),
                                    filter.column(),
                                    filter.text(line),
                                    filter.why(),
                                    place(table, line)),
                            () -> kept.add(line));
        }
        return kept;
    }

    void convert(Output output, Input input, Table table, List<Line> lines) {
        Dataset dataset = contract.dataset(output.dataset()).orElseThrow();
        DatasetRows rows = datasets.computeIfAbsent(dataset.name(), any -> new DatasetRows(dataset));
        long before = accounted(rows);
        for (Repeat repeat : output.repeat()) {
            RowReader reader = reader(dataset, output, repeat, input, table);
            for (Line line : lines) {
                Made row = reader.read(line, place(table, line));
                table.misshape(line, input).ifPresent(row::fault);
                add(row, output, rows);
            }
        }
        long expected = (long) lines.size() * output.repeat().size();
        if (accounted(rows) - before != expected) {
            throw new IllegalStateException(table.grid().place() + ": " + expected + " rows of " + dataset.name()
                    + " expected, " + (accounted(rows) - before) + " accounted for");
        }
    }

    private RowReader reader(Dataset dataset, Output output, Repeat repeat, Input input, Table table) {
        RowReader reader = new RowReader(dataset, procedures);
        output.columnsOf(repeat).forEach((name, column) -> {
            Field field = dataset.field(name);
            String group = repeat.columns().containsKey(name) ? repeat.group() : "";
            if (!column.procedure().isNone()) {
                reader.add(field, new ProcedureReader(column.procedure(), table, group));
                if (ProcedureReader.isCategory(field)) {
                    coded.openProcedures(dataset.name(), name);
                }
                return;
            }
            reader.add(field, new ColumnReader(mapping, column, field, input, table, group, contract, pseudonyms));
            if (!column.codes().isEmpty()) {
                coded.openCodes(dataset.name(), name, field.codeList().orElse(""), mapping.codesOf(column));
            }
        });
        return reader;
    }

    private long accounted(DatasetRows rows) {
        String name = rows.dataset().name();
        return rows.size() + tally.rows(Tally.Kind.KEPT_OUT, name) + tally.rows(Tally.Kind.COMBINED, name);
    }

    private void add(Made row, Output output, DatasetRows rows) {
        if (row.faults().isEmpty()) {
            row.require(output.needsAny());
        }
        boolean isTaken = rows.holdsKeyOf(row.cells());
        if (row.faults().isEmpty() && !rows.add(row.cells(), output.sameKey())) {
            row.fault("another row has the same "
                    + String.join(", ", rows.dataset().primaryKey()));
        }
        row.tellProblems(tally);
        row.tellCoded(coded);
        if (!row.faults().isEmpty()) {
            row.tell(tally, Tally.Kind.KEPT_OUT, String.join("; ", row.faults()));
        } else if (isTaken) {
            row.tell(tally, Tally.Kind.COMBINED, output.sameKey().meaning());
        } else {
            row.tellWritten(tally);
        }
    }

    private static String place(Table table, Line line) {
        return table.grid().place() + ", row " + line.number();
    }
}
