package plenary.indicators.table;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A small table of conf or of a case, all cells text. */
public record CsvTable(List<String> header, List<Line> lines) {

    public CsvTable {
        header = List.copyOf(header);
        lines = List.copyOf(lines);
    }

    /** One line of a table. */
    public record Line(List<String> header, List<String> cells) {

        /** The cell of a column. */
        public String text(String column) {
            int at = header.indexOf(column);
            if (at < 0) {
                throw new IllegalArgumentException("no column " + column + " among " + header);
            }
            return cells.get(at);
        }
    }

    /** The first line names the columns. */
    public static CsvTable read(Path file) {
        List<List<String>> records = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            csv.forEach(line -> records.add(line.getFields()));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
        if (records.isEmpty()) {
            throw new IllegalArgumentException(file + " has no header");
        }
        List<String> header = records.get(0);
        return new CsvTable(
                header,
                records.stream().skip(1).map(cells -> new Line(header, cells)).toList());
    }
}
