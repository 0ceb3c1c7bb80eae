package plenary.schemas.submission;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One file of a table.
 *
 * @param path as the descriptor writes it, relative to the descriptor, with {@code /}
 * @param location where its rows lie as text: the file itself, or for another form what it was converted to
 * @param gzip whether what lies there is compressed
 * @param bytes size as it was sent
 * @param sha256 of the bytes as they were sent, 64 hexadecimal digits
 * @param form what it was sent as
 * @param sent where it lies as it was sent
 */
public record DataFile(String path, Path location, boolean gzip, long bytes, String sha256, TableForm form, Path sent) {

    /** A file of text. */
    public DataFile(String path, Path location, boolean gzip, long bytes, String sha256) {
        this(path, location, gzip, bytes, sha256, TableForm.CSV, location);
    }

    /** Whether each record has fields more that say where it stood; see {@code ConvertedTable}. */
    public boolean isConverted() {
        return !form.equals(TableForm.CSV);
    }

    /** Where findings say that a row stands: the file, and the sheet in it. */
    public String place() {
        return form instanceof TableForm.Sheet sheet ? path + "#" + sheet.name() : path;
    }

    /** Size of the text. */
    public long textBytes() {
        try {
            return isConverted() ? Files.size(location) : bytes;
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + location, e);
        }
    }
}
