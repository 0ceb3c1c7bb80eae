package plenary.collect.imports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
    private final Tally tally = new Tally();
    private final Map<String, DatasetRows> datasets = new TreeMap<>();

    Conversion(Contract contract, Mapping mapping, CodeList.Code country, Optional<Pseudonyms> pseudonyms) {
        this.contract = contract;
        this.mapping = mapping;
        this.country = country;
        this.pseudonyms = pseudonyms;
    }

    Tally tally() {
        return tally;
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
            Map<String, ColumnReader> readers = new LinkedHashMap<>();
            output.columns()
                    .forEach((name, column) -> readers.put(name, reader(dataset, name, column, input, table, "")));
            repeat.columns()
                    .forEach((name, column) ->
                            readers.put(name, reader(dataset, name, column, input, table, repeat.group())));
            for (Line line : lines) {
                Made row = row(dataset, readers, line, place(table, line));
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

    private ColumnReader reader(Dataset dataset, String name, Column column, Input input, Table table, String group) {
        return new ColumnReader(mapping, column, dataset.field(name), input, table, group, contract, pseudonyms);
    }

    private long accounted(DatasetRows rows) {
        String name = rows.dataset().name();
        return rows.size() + tally.rows(Tally.Kind.KEPT_OUT, name) + tally.rows(Tally.Kind.COMBINED, name);
    }

    private Made row(Dataset dataset, Map<String, ColumnReader> readers, Line line, String place) {
        Made row = new Made(dataset, place);
        for (Field field : dataset.fields()) {
            ColumnReader reader = readers.get(field.name());
            if (reader == null) {
                row.unnamed(field);
            } else {
                row.add(field, reader.read(line));
            }
        }
        return row;
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
        if (!row.faults().isEmpty()) {
            row.tell(tally, Tally.Kind.KEPT_OUT, String.join("; ", row.faults()));
        } else if (isTaken) {
            row.tell(tally, Tally.Kind.COMBINED, output.sameKey().meaning());
        } else {
            row.tellAbsences(tally);
        }
    }

    private static String place(Table table, Line line) {
        return table.grid().place() + ", row " + line.number();
    }
}
