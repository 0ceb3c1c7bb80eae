package plenary.synthetic;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;

/** Writes one table of a package, in one or more files, and keeps the ledger of what is wrong with it. */
final class TableWriter {

    private final Path folder;
    private final String dataset;
    private final Dialect dialect;
    private final List<String> columns;
    private final long rowsPerFile;
    private final Ledger.Sheet sheet;
    private final MessageDigest digest = HashedFile.sha256();
    private final List<String> paths = new ArrayList<>();

    private HashedFile file;
    private OutputStream encoded;
    private CsvBytes csv;
    private long rowsInFile;
    private long rows;
    private long bytes;

    /** @param rowsPerFile where to begin another file; 0: never */
    TableWriter(
            Path folder, String dataset, Dialect dialect, List<String> columns, long rowsPerFile, Ledger.Sheet sheet)
            throws IOException {
        this.folder = folder;
        this.dataset = dataset;
        this.dialect = dialect;
        this.columns = List.copyOf(columns);
        this.rowsPerFile = rowsPerFile;
        this.sheet = sheet;
        paths.add(rowsPerFile == 0 ? dataset + dialect.suffix() : dataset + "-1" + dialect.suffix());
        this.file = new HashedFile(folder.resolve(paths.get(0)), digest);
        this.encoded = dialect.gzip() ? new GZIPOutputStream(file, 1 << 16) : file;
        this.csv = new CsvBytes(encoded, dialect);
        header();
    }

    /** Where to write the cells of the next row, before {@link #end}. */
    CsvBytes row() throws IOException {
        if (rowsPerFile > 0 && rowsInFile == rowsPerFile) {
            nextFile();
        }
        return csv;
    }

    void end() throws IOException {
        csv.endRow();
        rowsInFile++;
        rows++;
    }

    /** A row without a fault; each cell is text, a number with a point, or empty. */
    void row(Object... cells) throws IOException {
        CsvBytes out = row();
        for (Object cell : cells) {
            out.text(text(cell));
        }
        end();
    }

    /** A row that a correct pipeline refuses, with what it must say. */
    void spoiled(Fault fault, String column, String note, Object... cells) throws IOException {
        CsvBytes out = row();
        sheet.defect(paths.get(paths.size() - 1), csv.lines() + 1, column, fault, note);
        for (Object cell : cells) {
            String text = text(cell);
            if (text.startsWith("\"")) {
                out.verbatim(text);
            } else {
                out.text(text);
            }
        }
        end();
    }

    /** The beginning of a row that never ends. */
    void unfinished(String text) throws IOException {
        csv.verbatim(text);
    }

    long rows() {
        return rows;
    }

    Ledger.Sheet sheet() {
        return sheet;
    }

    String path() {
        return paths.get(paths.size() - 1);
    }

    Resource close() throws IOException {
        closeFile();
        sheet.records(rows);
        return new Resource(dataset, paths, dialect, bytes, HexFormat.of().formatHex(digest.digest()), rows, Map.of());
    }

    /** Numbers take the decimal sign of the dialect. */
    private String text(Object cell) {
        return cell instanceof Number ? cell.toString().replace('.', dialect.decimal()) : cell.toString();
    }

    private void nextFile() throws IOException {
        closeFile();
        paths.add(dataset + "-" + (paths.size() + 1) + dialect.suffix());
        file = new HashedFile(folder.resolve(path()), digest);
        encoded = dialect.gzip() ? new GZIPOutputStream(file, 1 << 16) : file;
        csv = new CsvBytes(encoded, dialect);
        rowsInFile = 0;
        header();
    }

    private void header() throws IOException {
        if (dialect.byteOrderMark()) {
            encoded.write("\uFEFF".getBytes(dialect.charset()));
        }
        for (String column : columns) {
            csv.text(column);
        }
        csv.endRow();
    }

    private void closeFile() throws IOException {
        csv.flush();
        encoded.close();
        bytes += file.bytes();
    }
}
