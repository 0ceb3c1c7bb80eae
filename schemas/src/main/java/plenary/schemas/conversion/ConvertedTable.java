package plenary.schemas.conversion;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A table that came as something else than text, written as text for the check: UTF-8, commas, double quotes. Before the
 * cells each record has two fields more, which are no columns: the line or row on which it stood, and its misfits.
 */
public final class ConvertedTable implements Closeable {

    /** Fields that stand before the cells. */
    public static final int LEADING = 2;

    /** What the check reads as one field and one record; see {@code RecordScanner}. */
    private static final int LONGEST_TEXT = 1 << 16;

    private static final int LONGEST_RECORD = (1 << 20) - (1 << 12);
    private static final int MOST_MISFITS = 20;
    private static final int SHOWN = 200;

    private final Path file;
    private final CsvWriter csv;
    private long records;

    ConvertedTable(Path file) {
        this.file = file;
        try {
            this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }

    /** @param line on which the columns are named, counted from 1 */
    void header(long line, List<String> names) {
        write(line, names.stream().map(Text::readable).toList(), List.of());
    }

    /** @param columns names of the columns, of which there are as many as cells */
    void record(long line, List<String> columns, List<String> cells, List<Misfit> misfits) {
        List<Misfit> all = new ArrayList<>(misfits);
        List<String> written = new ArrayList<>(cells.size());
        int length = 0;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i);
            Text.misfit(columns.get(i), cell).ifPresent(all::add);
            if (cell.length() > LONGEST_TEXT) {
                all.add(new Misfit(
                        "RQ-TEXT-003", columns.get(i), cut(cell), "at most " + LONGEST_TEXT + " characters"));
            }
            String text = cell.length() > LONGEST_TEXT ? cut(cell) : Text.readable(cell);
            // A quote is doubled.
            length += 2 * text.length() + 3;
            written.add(text);
        }
        if (length > LONGEST_RECORD) {
            all.add(new Misfit(
                    "RQ-TEXT-003", "", length + " characters", "at most " + LONGEST_RECORD + " in a record"));
            written.replaceAll(cell -> "");
        }
        write(line, written, all.subList(0, Math.min(MOST_MISFITS, all.size())));
        records++;
    }

    private static String cut(String cell) {
        return Text.readable(cell.substring(0, SHOWN));
    }

    private void write(long line, List<String> cells, List<Misfit> misfits) {
        List<String> fields = new ArrayList<>(cells.size() + LEADING);
        fields.add(Long.toString(line));
        fields.add(misfits.isEmpty() ? "" : Misfit.encoded(misfits));
        fields.addAll(cells);
        csv.writeRecord(fields);
    }

    long records() {
        return records;
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }
}
