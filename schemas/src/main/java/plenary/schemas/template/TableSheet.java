package plenary.schemas.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import plenary.schemas.contract.Absence;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.FieldType;
import plenary.schemas.workbook.Cell;
import plenary.schemas.workbook.Sheet;
import plenary.schemas.workbook.Style;
import plenary.schemas.workbook.Validation;

/** The sheet of one dataset: three rows that say what belongs below, the names of the columns, then the records. */
final class TableSheet {

    /** Row on which the columns are named, counted from 1. */
    static final int HEADER_ROW = 4;

    private final Contract contract;
    private final Dataset dataset;
    private final CodesSheet codes;

    TableSheet(Contract contract, Dataset dataset, CodesSheet codes) {
        this.contract = contract;
        this.dataset = dataset;
        this.codes = codes;
    }

    Sheet sheet(List<List<String>> records) {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(guide(Field::title));
        rows.add(guide(field -> words(field).form()));
        rows.add(guide(field -> words(field).must()));
        rows.add(dataset.fields().stream().<Cell>map(TableSheet::name).toList());
        records.forEach(record -> rows.add(cells(record)));
        return new Sheet(
                dataset.name(),
                dataset.fields().stream().map(TableSheet::column).toList(),
                rows,
                HEADER_ROW,
                IntStream.range(0, dataset.fields().size())
                        .mapToObj(this::validation)
                        .toList());
    }

    private ColumnWords words(Field field) {
        return new ColumnWords(contract, dataset, field);
    }

    private List<Cell> guide(Function<Field, String> text) {
        return dataset.fields().stream()
                .<Cell>map(field -> new Cell.Text(text.apply(field), Style.GUIDE))
                .toList();
    }

    private static Cell name(Field field) {
        Style style = switch (field.presence()) {
            case REQUIRED -> Style.NAME_REQUIRED;
            case ANSWER, CONDITIONAL -> Style.NAME_ANSWER;
            case OPTIONAL -> Style.NAME_OPTIONAL;
        };
        return new Cell.Text(field.name(), style);
    }

    private static Sheet.Column column(Field field) {
        int narrowest = field.type() == FieldType.STRING || field.type() == FieldType.DATETIME ? 18 : 12;
        return new Sheet.Column(Math.max(narrowest, field.name().length() + 3), style(field));
    }

    private static Style style(Field field) {
        return switch (field.type()) {
            case INTEGER, NUMBER -> Style.PLAIN;
            case DATE -> Style.DATE;
            case STRING, BOOLEAN, DATETIME -> Style.TEXT;
        };
    }

    private List<Cell> cells(List<String> record) {
        return IntStream.range(0, record.size())
                .mapToObj(i -> cell(dataset.fields().get(i), record.get(i)))
                .toList();
    }

    private static Cell cell(Field field, String value) {
        if (value.isEmpty()) {
            return new Cell.Blank(style(field));
        }
        if (Absence.of(value).isPresent()) {
            return new Cell.Text(value, Style.TEXT);
        }
        return switch (field.type()) {
            case INTEGER, NUMBER -> new Cell.Number(value, Style.PLAIN);
            case DATE -> Cell.day(LocalDate.parse(value));
            case STRING, BOOLEAN, DATETIME -> new Cell.Text(value, Style.TEXT);
        };
    }

    private Validation validation(int column) {
        Field field = dataset.fields().get(column);
        ColumnWords words = words(field);
        String hint = "%s. %s. %s".formatted(words.must(), words.form(), words.meaning());
        return new Validation(column, HEADER_ROW, allowed(field, column), field.name(), hint);
    }

    private Validation.Allowed allowed(Field field, int column) {
        int absences = words(field).absences().size();
        if (field.codeList().isPresent()) {
            return new Validation.OneOf(codes.source(field.codeList().get(), absences));
        }
        String first = Sheet.address(HEADER_ROW, column);
        return switch (field.type()) {
            case BOOLEAN -> new Validation.OneOf(absences > 0 ? "\"true,false,_N,_Z,_U,_S\"" : "\"true,false\"");
            case INTEGER, NUMBER ->
                new Validation.Holding(
                        "OR(LEFT(%s,1)=\"_\",ISNUMBER(%s))".formatted(first, first),
                        "This column takes a number without its unit, or _N, _Z, _U, _S.");
            case DATE ->
                new Validation.Holding(
                        "OR(LEFT(%s,1)=\"_\",ISNUMBER(%s),LEN(%s)=10)".formatted(first, first, first),
                        "This column takes a day such as 2025-03-31, or _N, _Z, _U, _S.");
            case STRING, DATETIME -> new Validation.Anything();
        };
    }
}
