package plenary.collect.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import plenary.schemas.submission.Folders;
import plenary.schemas.workbook.Digits;
import plenary.schemas.workbook.SheetRow;
import plenary.schemas.workbook.UnreadableWorkbook;
import plenary.schemas.workbook.Value;
import plenary.schemas.workbook.WorkbookReader;

/** An XLSX file; only its visible sheets exist for us, for hidden ones are often last year's. */
final class Workbook {

    private Workbook() {}

    static List<Grid> read(Path file, Input input) {
        try {
            Path scratch = Files.createTempDirectory("plenary-import-");
            try (WorkbookReader workbook = WorkbookReader.open(file, scratch)) {
                return grids(file.getFileName().toString(), workbook, input);
            } finally {
                Folders.delete(scratch);
            }
        } catch (UnreadableWorkbook e) {
            throw new IllegalArgumentException(file + " cannot be read as a workbook: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("could not make a folder for the texts of " + file, e);
        }
    }

    private static List<Grid> grids(String name, WorkbookReader workbook, Input input) throws UnreadableWorkbook {
        List<Grid> grids = new ArrayList<>();
        for (String sheet : workbook.sheets()) {
            if (input.takesSheet(sheet)) {
                List<Line> lines = new ArrayList<>();
                workbook.read(sheet, row -> lines.add(line(row, input)));
                grids.add(new Grid(name, sheet, lines));
            }
        }
        if (grids.isEmpty()) {
            throw new IllegalArgumentException(
                    name + ": no visible sheet is called '" + input.sheet() + "', there are " + workbook.sheets());
        }
        return grids;
    }

    private static Line line(SheetRow row, Input input) {
        return new Line(
                (int) row.number(),
                row.values().stream().map(value -> text(value, input)).toList());
    }

    private static String text(Value value, Input input) {
        if (value instanceof Value.Text text) {
            return text.text().strip();
        }
        if (value instanceof Value.Number number) {
            // Written with the input's decimal mark, so that number cells and numbers kept as text read alike.
            return Digits.of(number.raw()).orElse(number.raw()).replace(".", input.decimal());
        }
        if (value instanceof Value.Moment moment) {
            return moment.serial().days().toPlainString().replace(".", input.decimal());
        }
        if (value instanceof Value.Truth truth) {
            return Boolean.toString(truth.isTrue());
        }
        return value instanceof Value.Error error ? error.text() : "";
    }
}
