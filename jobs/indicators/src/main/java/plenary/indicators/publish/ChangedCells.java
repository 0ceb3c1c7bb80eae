package plenary.indicators.publish;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import plenary.indicators.catalog.Catalog;
import plenary.indicators.table.CsvTable;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Manifest;

/**
 * What a corrected revision changes for whoever read the one before: {@code changed_cell.csv}, a row a cell of which any
 * number, status, unit, flag or grade is another, that is new, or that is gone.
 */
public final class ChangedCells {

    public static final String FILE = "changed_cell.csv";

    /** Cell, causes, status and value before and after, and which columns differ; of a cell that is not there, empty. */
    public static final List<String> HEADER =
            List.of("CELL_ID", "CAUSE", "OLD_STATUS", "NEW_STATUS", "OLD_VALUE", "NEW_VALUE", "COLUMNS");

    /** What a reader may have used; the version of a definition alone changes nothing for them. */
    private static final List<String> COMPARED = List.of(
            "OBS_VALUE",
            "LOWER_CI",
            "UPPER_CI",
            "CI_METHOD",
            "NUMERATOR",
            "DENOMINATOR",
            "RECORDS",
            "FACILITIES",
            "UNIT_MEASURE",
            "STATUS",
            "FLAGS",
            "GRADE");

    private final CausesOfChange causes;

    private ChangedCells(CausesOfChange causes) {
        this.causes = causes;
    }

    /**
     * The rows, by cell.
     *
     * @param manifest of the revision that corrects another
     * @param values what it publishes
     */
    public static List<List<String>> of(
            Archive archive, Manifest manifest, Catalog catalog, List<IndicatorValue> values) {
        Path tables = archive.tables(manifest.edition(), manifest.corrects());
        Manifest corrected = JsonFile.read(archive.manifest(manifest.edition(), manifest.corrects()), Manifest.class);
        return between(
                new CausesOfChange(corrected, manifest, catalog, tables.resolve(DefinitionJson.FILE)),
                CsvTable.read(tables.resolve(ValueTable.FILE)).lines(),
                ValueTable.table(values).lines());
    }

    /** The rows between two tables. */
    public static List<List<String>> between(
            CausesOfChange causes, List<CsvTable.Line> before, List<CsvTable.Line> after) {
        return new ChangedCells(causes).rows(byCell(before), byCell(after));
    }

    private static Map<String, CsvTable.Line> byCell(List<CsvTable.Line> lines) {
        Map<String, CsvTable.Line> byCell = new HashMap<>();
        lines.forEach(line -> byCell.put(line.text("CELL_ID"), line));
        return byCell;
    }

    private List<List<String>> rows(Map<String, CsvTable.Line> before, Map<String, CsvTable.Line> after) {
        TreeSet<String> cells = new TreeSet<>(before.keySet());
        cells.addAll(after.keySet());
        List<List<String>> rows = new ArrayList<>();
        for (String cell : cells) {
            String columns = COMPARED.stream()
                    .filter(column -> !text(before, cell, column).equals(text(after, cell, column)))
                    .collect(Collectors.joining(";"));
            if (!columns.isEmpty()) {
                rows.add(List.of(
                        cell,
                        causes.of(either(before, after, cell, "INDICATOR"), either(before, after, cell, "REF_AREA")),
                        text(before, cell, "STATUS"),
                        text(after, cell, "STATUS"),
                        text(before, cell, "OBS_VALUE"),
                        text(after, cell, "OBS_VALUE"),
                        columns));
            }
        }
        return rows;
    }

    private static String either(
            Map<String, CsvTable.Line> before, Map<String, CsvTable.Line> after, String cell, String column) {
        return text(after.containsKey(cell) ? after : before, cell, column);
    }

    private static String text(Map<String, CsvTable.Line> lines, String cell, String column) {
        CsvTable.Line line = lines.get(cell);
        return line == null ? "" : line.text(column);
    }
}
