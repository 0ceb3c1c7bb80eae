package plenary.collect.parquet;

import java.util.HashMap;
import java.util.Map;
import plenary.schemas.TypedRow;
import plenary.schemas.contract.Absence;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;

/** A typed row of which a test gives the cells: texts and codes as they are, all else as whole numbers. */
final class GivenRow implements TypedRow {

    private final Contract contract;
    private final Dataset dataset;
    private final Map<String, String> cells = new HashMap<>();

    GivenRow(Contract contract, Dataset dataset) {
        this.contract = contract;
        this.dataset = dataset;
    }

    GivenRow with(String column, String cell) {
        cells.put(column, cell);
        return this;
    }

    private String cell(int column) {
        return cells.getOrDefault(dataset.fields().get(column).name(), "");
    }

    @Override
    public long record() {
        return 1;
    }

    @Override
    public long line() {
        return 2;
    }

    @Override
    public boolean isAbsent(int column) {
        return Absence.of(cell(column)).isPresent();
    }

    @Override
    public Absence absence(int column) {
        return Absence.of(cell(column)).orElseThrow();
    }

    @Override
    public long number(int column) {
        return Long.parseLong(cell(column));
    }

    @Override
    public int localDay(int column) {
        return (int) number(column);
    }

    @Override
    public char[] textBuffer(int column) {
        return ("xx" + cell(column) + "yy").toCharArray();
    }

    @Override
    public int textStart(int column) {
        return 2;
    }

    @Override
    public int textLength(int column) {
        return cell(column).length();
    }

    @Override
    public int code(int column) {
        Field field = dataset.fields().get(column);
        return contract.codeList(field.codeList().orElseThrow()).codes().stream()
                .map(code -> code.code())
                .toList()
                .indexOf(cell(column));
    }
}
