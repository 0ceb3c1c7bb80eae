package plenary.schemas.rule;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;

/** {@code rules/windows.csv}: between what a typical value of a category of examinations lies, by quantity. */
final class Windows {

    static final Windows NONE = new Windows();

    private static final String FILE = "rules/windows.csv";
    private static final String LIST = "exam_category";

    private final Map<String, Window[]> byColumn = new HashMap<>();

    /**
     * @param low in the unit of the contract
     * @param high in the unit of the contract
     */
    record Window(String code, double low, double high) {}

    static Windows load(Contract contract) {
        Windows windows = new Windows();
        CodeList list = contract.codeList(LIST);
        contract.rows(FILE).orElse(List.of()).forEach(row -> windows.add(list, row));
        return windows;
    }

    private void add(CodeList list, NamedCsvRecord row) {
        String code = row.getField(LIST);
        Window window =
                new Window(code, Double.parseDouble(row.getField("low")), Double.parseDouble(row.getField("high")));
        Window[] windows = byColumn.computeIfAbsent(
                row.getField("column"), column -> new Window[list.codes().size()]);
        windows[list.indexOf(code)] = window;
    }

    /** Those of a column, by position in the list of categories. */
    List<Optional<Window>> byPosition(String column) {
        return Arrays.stream(byColumn.getOrDefault(column, new Window[0]))
                .map(Optional::ofNullable)
                .toList();
    }

    /** All of a column, by the order of the list. */
    List<Window> of(String column) {
        return byPosition(column).stream().flatMap(Optional::stream).toList();
    }

    /** By the code itself. */
    Optional<Window> of(String column, String code) {
        for (Window window : byColumn.getOrDefault(column, new Window[0])) {
            if (window != null && window.code().equals(code)) {
                return Optional.of(window);
            }
        }
        return Optional.empty();
    }
}
