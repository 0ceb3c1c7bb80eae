package plenary.collect.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/** An XLSX file; only its visible sheets exist for us, for hidden ones are often last year's. */
final class Workbook {

    private Workbook() {}

    static List<Grid> read(Path file, Input input) {
        String name = file.getFileName().toString();
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile());
                Stream<Sheet> all = workbook.getSheets()) {
            List<Sheet> visible = all.filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                    .toList();
            List<Grid> grids = new ArrayList<>();
            for (Sheet sheet : visible) {
                if (input.takesSheet(sheet.getName())) {
                    grids.add(new Grid(name, sheet.getName(), lines(sheet, input)));
                }
            }
            if (grids.isEmpty()) {
                throw new IllegalArgumentException(name + ": no visible sheet is called '" + input.sheet()
                        + "', there are "
                        + visible.stream().map(Sheet::getName).toList());
            }
            return grids;
        } catch (ExcelReaderException e) {
            throw new IllegalArgumentException(name + " is a damaged workbook: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the workbook " + file, e);
        }
    }

    private static List<Line> lines(Sheet sheet, Input input) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            rows.forEach(row -> lines.add(line(row, input)));
        }
        return lines;
    }

    private static Line line(Row row, Input input) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            cells.add(row.getOptionalCell(i).map(cell -> text(cell, input)).orElse(""));
        }
        return new Line(row.getRowNum(), cells);
    }

    private static String text(Cell cell, Input input) {
        if (cell.getType() == CellType.NUMBER) {
            // Written with the input's decimal mark, so that number cells and numbers kept as text read alike.
            return new BigDecimal(cell.getRawValue()).toPlainString().replace(".", input.decimal());
        }
        String text = cell.getType() == CellType.FORMULA ? cell.getRawValue() : cell.getText();
        return text == null ? "" : text.strip();
    }
}
