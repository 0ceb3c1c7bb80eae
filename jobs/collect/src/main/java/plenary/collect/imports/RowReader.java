package plenary.collect.imports;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import plenary.collect.procedures.Performed;
import plenary.collect.procedures.Procedure;
import plenary.collect.procedures.ProcedureMap;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.Period;

/**
 * Reads rows of ours from the lines of one table: the facility first, on which units may depend, and procedures last, for
 * what they are depends on facility, modality and day.
 */
final class RowReader {

    private static final String FACILITY = "facility_id";

    private final Dataset dataset;
    private final ProcedureMap procedures;
    private final Map<Field, ColumnReader> columns = new HashMap<>();
    private final Map<Field, ProcedureReader> mapped = new HashMap<>();

    RowReader(Dataset dataset, ProcedureMap procedures) {
        this.dataset = dataset;
        this.procedures = procedures;
    }

    void add(Field field, ColumnReader reader) {
        columns.put(field, reader);
    }

    void add(Field field, ProcedureReader reader) {
        mapped.put(field, reader);
    }

    Made read(Line line, String place) {
        Map<String, Reading> readings = new HashMap<>();
        columns.forEach((field, reader) -> {
            if (field.name().equals(FACILITY)) {
                readings.put(FACILITY, reader.read(line, ""));
            }
        });
        String facility = text(readings, FACILITY);
        columns.forEach((field, reader) -> readings.computeIfAbsent(field.name(), any -> reader.read(line, facility)));
        mapped.forEach((field, reader) -> {
            Procedure procedure = reader.procedure(line);
            Performed performed = new Performed(procedure, text(readings, "modality"), facility, day(readings));
            readings.put(field.name(), ProcedureReader.reading(field, procedure, procedures.of(performed)));
        });
        return Made.of(dataset, readings, place);
    }

    private static Optional<LocalDate> day(Map<String, Reading> readings) {
        return Day.of(text(readings, "exam_date"))
                .or(() -> Period.parse(text(readings, "period")).map(Period::first));
    }

    /** The value of a column that has one. */
    private static String text(Map<String, Reading> readings, String column) {
        Reading reading = readings.get(column);
        if (reading instanceof Reading.Value value) {
            return value.text();
        }
        return reading instanceof Reading.Coded coded ? coded.code() : "";
    }
}
