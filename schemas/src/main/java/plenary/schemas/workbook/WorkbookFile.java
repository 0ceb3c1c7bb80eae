package plenary.schemas.workbook;

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
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.xml.stream.XMLStreamException;

/**
 * Writes workbooks in the form of ISO/IEC 29500 (XLSX). The same sheets give the same bytes: no clock, no name of a
 * user, no language.
 */
public final class WorkbookFile {

    /** Not the first of January: to that one the JDK adds an extended time, made with the zone of the machine. */
    private static final LocalDateTime THEN = LocalDateTime.of(1980, 2, 1, 0, 0);

    private WorkbookFile() {}

    /** @param sheets at least one; no two names may differ in upper and lower case alone */
    public static void write(Path file, List<Sheet> sheets) {
        requireNames(sheets);
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", WorkbookParts.contentTypes(sheets.size()));
            part(zip, "_rels/.rels", WorkbookParts.packageRelations());
            part(zip, "xl/workbook.xml", WorkbookParts.workbook(sheets));
            part(zip, "xl/_rels/workbook.xml.rels", WorkbookParts.workbookRelations(sheets.size()));
            part(zip, "xl/styles.xml", StylesPart.xml());
            for (int i = 0; i < sheets.size(); i++) {
                begin(zip, "xl/worksheets/sheet" + (i + 1) + ".xml");
                SheetPart.write(sheets.get(i), i == 0, zip);
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + file, e);
        } catch (XMLStreamException e) {
            throw new UncheckedIOException("could not write " + file, new IOException(e));
        }
    }

    private static void requireNames(List<Sheet> sheets) {
        Set<String> names = new HashSet<>();
        for (Sheet sheet : sheets) {
            if (!names.add(sheet.name().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("two sheets have the name " + sheet.name());
            }
        }
        if (names.isEmpty()) {
            throw new IllegalArgumentException("a workbook has at least one sheet");
        }
    }

    private static void part(ZipOutputStream zip, String name, String xml) throws IOException {
        begin(zip, name);
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static void begin(ZipOutputStream zip, String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(THEN);
        zip.putNextEntry(entry);
    }
}
