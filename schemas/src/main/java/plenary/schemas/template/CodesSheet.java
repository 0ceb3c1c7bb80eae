package plenary.schemas.template;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import plenary.schemas.contract.Absence;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.workbook.Cell;
import plenary.schemas.workbook.Sheet;
import plenary.schemas.workbook.Style;

/**
 * The sheet of all codes, from which columns are chosen. The codes of a list stand one below the other, and below them
 * the absence codes, so that a column that takes those has a list that is longer by them.
 */
final class CodesSheet {

    static final String NAME = "Codes";

    private final Contract contract;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final Map<String, Integer> firstRow = new LinkedHashMap<>();

    CodesSheet(Contract contract, List<Dataset> datasets) {
        this.contract = contract;
        rows.add(List.of(
                new Cell.Text("List", Style.NAME_ANSWER),
                new Cell.Text("Code", Style.NAME_ANSWER),
                new Cell.Text("Meaning", Style.NAME_ANSWER),
                new Cell.Text("Valid from", Style.NAME_ANSWER),
                new Cell.Text("Valid to", Style.NAME_ANSWER)));
        lists(datasets).forEach(this::add);
    }

    /** Names of the lists that columns of the datasets are coded by. */
    static SortedSet<String> lists(List<Dataset> datasets) {
        SortedSet<String> lists = new TreeSet<>();
        datasets.forEach(
                dataset -> dataset.fields().forEach(field -> field.codeList().ifPresent(lists::add)));
        return lists;
    }

    private void add(String list) {
        firstRow.put(list, rows.size());
        contract.codeList(list).codes().forEach(code -> add(list, code));
        for (CodeList.Code absence : contract.codeList("absence").codes()) {
            if (!absence.code().equals(Absence.MISSING.code())) {
                add(list, absence);
            }
        }
    }

    private void add(String list, CodeList.Code code) {
        rows.add(List.of(
                new Cell.Text(list, Style.TEXT),
                new Cell.Text(code.code(), Style.TEXT),
                new Cell.Text(code.label(), Style.TEXT),
                day(code.validFrom()),
                day(code.validTo())));
    }

    private static Cell day(Optional<LocalDate> day) {
        return day.map(Cell::day).orElseGet(() -> new Cell.Blank(Style.DATE));
    }

    /** The cells that a column chooses from, such as {@code Codes!$B$2:$B$9}. */
    String source(String list, int absences) {
        Integer row = firstRow.get(list);
        if (row == null) {
            throw new IllegalArgumentException("no column is coded by " + list);
        }
        int first = row + 1;
        int last = first + contract.codeList(list).codes().size() - 1 + absences;
        return NAME + "!$B$" + first + ":$B$" + last;
    }

    Sheet sheet() {
        return new Sheet(
                NAME,
                List.of(
                        new Sheet.Column(24, Style.TEXT),
                        new Sheet.Column(22, Style.TEXT),
                        new Sheet.Column(70, Style.TEXT),
                        new Sheet.Column(12, Style.DATE),
                        new Sheet.Column(12, Style.DATE)),
                rows,
                1,
                List.of());
    }
}
