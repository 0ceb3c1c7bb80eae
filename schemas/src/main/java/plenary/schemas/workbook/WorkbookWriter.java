package plenary.schemas.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;

/**
 * Writes a workbook in the form of ISO/IEC 29500 (XLSX), one sheet after the other, and keeps no row. The same sheets give
 * the same bytes: no clock, no name of a user, no language.
 */
public final class WorkbookWriter implements Closeable {

    /** Not the first of January: to that one the JDK adds an extended time, made with the zone of the machine. */
    private static final LocalDateTime THEN = LocalDateTime.of(1980, 2, 1, 0, 0);

    private final Path file;
    private final ZipOutputStream zip;
    private Optional<SheetPart> open = Optional.empty();
    private int begun;

    /** @param sheets names of all sheets, at least one; no two may differ in upper and lower case alone */
    public WorkbookWriter(Path file, List<String> sheets) {
        requireNames(sheets);
        this.file = file;
        try {
            OutputStream out = Files.newOutputStream(file);
            this.zip = new ZipOutputStream(out);
            part("[Content_Types].xml", WorkbookParts.contentTypes(sheets.size()));
            part("_rels/.rels", WorkbookParts.packageRelations());
            part("xl/workbook.xml", WorkbookParts.workbook(sheets));
            part("xl/_rels/workbook.xml.rels", WorkbookParts.workbookRelations(sheets.size()));
            part("xl/styles.xml", StylesPart.xml());
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        }
    }

    private static void requireNames(List<String> sheets) {
        Set<String> names = new HashSet<>();
        for (String sheet : sheets) {
            if (!names.add(sheet.toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("two sheets have the name " + sheet);
            }
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a workbook has at least one sheet");
        }
    }

    /** Writes the next sheet as a whole. */
    public void sheet(Sheet sheet) {
        write(() -> {
            next().write(sheet, begun == 1);
            zip.closeEntry();
        });
    }

    /**
     * Begins the next sheet.
     *
     * @param frozenRows rows that stay in sight
     */
    public void begin(List<Sheet.Column> columns, long frozenRows, int frozenColumns) {
        write(() -> {
            SheetPart sheet = next();
            sheet.begin(columns, frozenRows, frozenColumns, begun == 1);
            open = Optional.of(sheet);
        });
    }

    /** @param number counted from 1; later rows have greater ones */
    public void row(long number, List<Cell> cells) {
        write(() -> open.orElseThrow().row(number, cells));
    }

    /** Ends the sheet, with buttons that filter its rows by the columns of an area such as {@code A1:C9}. */
    public void endFiltered(String area) {
        write(() -> {
            open.orElseThrow().endFiltered(area);
            zip.closeEntry();
        });
    }

    private SheetPart next() throws IOException, XMLStreamException {
        begun++;
        entry("xl/worksheets/sheet" + begun + ".xml");
        return new SheetPart(zip);
    }

    private void part(String name, String xml) throws IOException {
        entry(name);
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private void entry(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(THEN);
        zip.putNextEntry(entry);
    }

    /** What writes and may fail. */
    private interface Writing {
        void write() throws IOException, XMLStreamException;
    }

    private void write(Writing writing) {
        try {
            writing.write();
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        } catch (XMLStreamException e) {
            throw new UncheckedIOException("could not write " + file, new IOException(e));
        }
    }

    @Override
    public void close() {
        write(zip::close);
    }
}
