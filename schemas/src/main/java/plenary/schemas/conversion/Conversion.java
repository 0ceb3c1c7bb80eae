package plenary.schemas.conversion;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import plenary.schemas.contract.Dataset;
import plenary.schemas.packed.UnpackedLimit;
import plenary.schemas.workbook.UnreadableWorkbook;
import plenary.schemas.workbook.WorkbookReader;

/**
 * Writes a table that came as a sheet or as JSON lines as text, so that there is one check for all. Rows are passed on one
 * by one; what lies in memory does not grow with them.
 *
 * @param dataset whose table it is
 * @param decimal decimal separator that the check is told
 * @param target file to write; its folder is made
 */
public record Conversion(Dataset dataset, char decimal, Path target) {

    /** The number of records. */
    public long ofSheet(WorkbookReader workbook, String sheet, OptionalLong headerRow) throws Unconvertible {
        try (ConvertedTable table = table()) {
            SheetConversion rows = new SheetConversion(dataset, headerRow, decimal, table);
            workbook.read(sheet, rows::row);
            rows.end();
            return table.records();
        } catch (UnreadableWorkbook unreadable) {
            throw because(unreadable);
        }
    }

    /**
     * The number of records.
     *
     * @param gzip whether the file is compressed
     */
    public long ofJsonLines(Path file, boolean gzip) throws Unconvertible {
        try (ConvertedTable table = table()) {
            JsonLines lines = new JsonLines(dataset, decimal, table);
            table.header(1, dataset.fieldNames());
            LineReader.read(file, gzip, lines::line);
            return table.records();
        }
    }

    private ConvertedTable table() {
        try {
            Files.createDirectories(target.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("could not make the folder of " + target, e);
        }
        return new ConvertedTable(target);
    }

    /** The finding about a sheet that a workbook lacks. */
    public static Unconvertible noSheet(String sheet, List<String> sheets) {
        return new Unconvertible(
                "RQ-XLSX-002", 0, sheet, "the name of a sheet that is not hidden: " + String.join(", ", sheets));
    }

    /** The finding about a workbook that cannot be read. */
    public static Unconvertible because(UnreadableWorkbook unreadable) {
        return unreadable.isTooLarge()
                ? new Unconvertible(
                        "RQ-FILE-009",
                        0,
                        String.valueOf(unreadable.getMessage()),
                        "at most " + UnpackedLimit.MOST_TIMES + " times the packed size")
                : new Unconvertible(
                        "RQ-XLSX-001", 0, String.valueOf(unreadable.getMessage()), "a whole workbook in the form XLSX");
    }
}
