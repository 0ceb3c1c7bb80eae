package plenary.collect.imports;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import java.util.stream.Collectors;
import plenary.schemas.contract.Absence;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.Presence;

/** Holds a mapping against the contract before any file is read; tells every problem at once. */
final class MappingCheck {

    private final Contract contract;
    private final Mapping mapping;
    private final String file;
    private final List<String> problems = new ArrayList<>();

    MappingCheck(Contract contract, Mapping mapping, String file) {
        this.contract = contract;
        this.mapping = mapping;
        this.file = file;
    }

    void run() {
        require(!mapping.source().isEmpty(), "source: the citation of the export must be given");
        require(!mapping.registry().isEmpty(), "registry: who made the export must be given");
        require(!mapping.inputs().isEmpty(), "inputs: at least one must be given");
        require(!mapping.outputs().isEmpty(), "outputs: at least one must be given");
        mapping.inputs().forEach(this::check);
        mapping.outputs().forEach(this::check);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(file + ": " + String.join("\n" + file + ": ", problems));
        }
    }

    private void check(Input input) {
        require(!input.file().isEmpty(), "input " + input.name() + ": file must be given");
        require(!input.header().isEmpty(), "input " + input.name() + ": header must name cells of the header row");
        require(input.delimiter().length() == 1, "input " + input.name() + ": delimiter must be one character");
        for (Filter filter : input.leaveOut()) {
            int ways = (filter.is().isEmpty() ? 0 : 1)
                    + (filter.isNot().isEmpty() ? 0 : 1)
                    + (filter.notCountry().isEmpty() ? 0 : 1);
            require(
                    ways == 1 && !filter.why().isEmpty(),
                    "input " + input.name() + ": leave-out on '" + filter.column()
                            + "' needs one of is, is-not, not-country, and a why");
        }
    }

    private void check(Output output) {
        Set<String> inputs = mapping.inputs().stream().map(Input::name).collect(Collectors.toSet());
        require(
                inputs.contains(output.input()),
                "output " + output.dataset() + ": no input is named '" + output.input() + "', there are "
                        + inputs.stream().sorted().toList());
        Optional<Dataset> dataset = contract.dataset(output.dataset());
        if (dataset.isEmpty()) {
            problems.add("output '" + output.dataset() + "' is no dataset, there are "
                    + contract.datasets().stream().map(Dataset::name).toList());
            return;
        }
        for (Repeat repeat : output.repeat()) {
            check(dataset.get(), output.columnsOf(repeat));
        }
        output.needsAny()
                .forEach(column -> require(
                        dataset.get().fieldNames().contains(column),
                        "output " + output.dataset() + ": needs-any names '" + column + "', which is no column"));
    }

    private void check(Dataset dataset, Map<String, Column> columns) {
        for (Field field : dataset.fields()) {
            require(
                    field.presence() != Presence.REQUIRED || columns.containsKey(field.name()),
                    "output " + dataset.name() + ": column " + field.name() + " is required and has no source");
        }
        columns.forEach((name, column) -> {
            if (!dataset.fieldNames().contains(name)) {
                problems.add("output " + dataset.name() + ": '" + name + "' is no column, there are "
                        + dataset.fieldNames());
                return;
            }
            check(dataset.name() + "." + name, dataset.field(name), column);
        });
    }

    private void check(String place, Field field, Column column) {
        require(column.sources() == 1, place + ": needs exactly one of constant, title, column, columns, procedure");
        checkProcedure(place, field, column);
        checkUnits(place, field, column);
        field.codeList().map(contract::codeList).ifPresent(list -> {
            if (!column.constant().isEmpty()) {
                checkCode(place, list, column.constant());
            }
            mapping.codesOf(column).values().forEach(code -> checkCode(place, list, code));
        });
        require(
                column.codes().isEmpty() || mapping.codes().containsKey(column.codes()),
                place + ": no code map is called " + column.codes() + ", there are "
                        + mapping.codes().keySet());
        require(
                column.markers().isEmpty() || mapping.markers().containsKey(column.markers()),
                place + ": no markers are called " + column.markers() + ", there are "
                        + mapping.markers().keySet());
        if (!column.extract().isEmpty()) {
            checkPattern(place, column.extract());
        }
        for (Marker marker : mapping.markersOf(column)) {
            require(!marker.is().isEmpty(), place + ": a marker needs is: the cell texts");
        }
    }

    private void checkProcedure(String place, Field field, Column column) {
        require(
                column.procedure().isNone() || ProcedureReader.TARGETS.contains(field.name()),
                place + ": a procedure gives " + String.join(" or ", ProcedureReader.TARGETS) + ", no other column");
    }

    private void checkUnits(String place, Field field, Column column) {
        List<String> units = new ArrayList<>(column.facilityUnits().values());
        units.add(column.unit());
        for (String unit : units) {
            require(
                    unit.isEmpty()
                            || field.unit()
                                    .flatMap(ours -> contract.units().factor(unit, ours))
                                    .isPresent(),
                    place + ": unit " + unit + " cannot be turned into "
                            + field.unit().orElse("text"));
        }
        require(
                column.unitColumn().isEmpty() || field.unit().isPresent(),
                place + ": unit-column is for columns with a unit");
    }

    private void checkPattern(String place, String extract) {
        try {
            require(
                    Pattern.compile(extract).matcher("").groupCount() > 0,
                    place + ": extract needs a group, the part in parentheses that is kept, was " + extract);
        } catch (PatternSyntaxException e) {
            problems.add(place + ": extract is no regular expression: " + e.getDescription() + ", was " + extract);
        }
    }

    private void checkCode(String place, CodeList list, String code) {
        require(
                list.code(code).isPresent() || Absence.of(code).isPresent(),
                place + ": '" + code + "' is no code of the list " + list.name());
    }

    private void require(boolean condition, String problem) {
        if (!condition && !problems.contains(problem)) {
            problems.add(problem);
        }
    }
}
