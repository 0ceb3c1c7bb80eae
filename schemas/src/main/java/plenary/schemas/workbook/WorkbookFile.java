package plenary.schemas.workbook;

import java.nio.file.Path;
import java.util.List;

/** Writes workbooks of which all sheets are in memory. */
public final class WorkbookFile {

    private WorkbookFile() {}

    /** @param sheets at least one; no two names may differ in upper and lower case alone */
    public static void write(Path file, List<Sheet> sheets) {
        try (WorkbookWriter workbook =
                new WorkbookWriter(file, sheets.stream().map(Sheet::name).toList())) {
            sheets.forEach(workbook::sheet);
        }
    }
}
