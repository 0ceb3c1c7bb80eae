package plenary.schemas.workbook;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the sheets of an XLSX file row by row; what it keeps in memory does not grow with the rows. */
public final class WorkbookReader implements Closeable {

    private static final String PACKAGE_RELATIONS = "_rels/.rels";

    private final Parts parts;
    private final Map<String, String> partOfSheet;
    private final DateFormats formats;
    private final boolean since1904;
    private final SharedTexts texts;

    private WorkbookReader(
            Parts parts, Map<String, String> partOfSheet, DateFormats formats, boolean since1904, SharedTexts texts) {
        this.parts = parts;
        this.partOfSheet = partOfSheet;
        this.formats = formats;
        this.since1904 = since1904;
        this.texts = texts;
    }

    /** @param scratch a folder for this workbook alone; made when it is not there, deleted by the caller */
    public static WorkbookReader open(Path file, Path scratch) throws UnreadableWorkbook {
        try {
            Files.createDirectories(scratch);
        } catch (IOException e) {
            throw new UncheckedIOException("could not make " + scratch, e);
        }
        Parts parts = Parts.open(file);
        try {
            return open(parts, scratch);
        } catch (UnreadableWorkbook | RuntimeException e) {
            parts.close();
            throw e;
        }
    }

    private static WorkbookReader open(Parts parts, Path scratch) throws UnreadableWorkbook {
        String workbook = relations(parts, PACKAGE_RELATIONS, "").entrySet().stream()
                .filter(relation -> relation.getKey().endsWith(" officeDocument"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> UnreadableWorkbook.damaged("a zip that is no workbook"));
        int slash = workbook.lastIndexOf('/') + 1;
        String folder = workbook.substring(0, slash);
        Map<String, String> targets = relations(parts, folder + "_rels/" + workbook.substring(slash) + ".rels", folder);
        SheetList sheets = new SheetList(targets);
        parts.read(workbook, sheets::read);
        DateFormats formats = new DateFormats();
        if (parts.has(folder + "styles.xml")) {
            parts.read(folder + "styles.xml", formats::read);
        }
        SharedTexts texts = SharedTexts.read(parts, SharedTexts.partBeside(workbook), scratch);
        return new WorkbookReader(parts, sheets.visible(), formats, sheets.since1904(), texts);
    }

    /** Id and kind of each relation to the name of its part. */
    private static Map<String, String> relations(Parts parts, String part, String folder) throws UnreadableWorkbook {
        Map<String, String> targets = new HashMap<>();
        parts.read(part, xml -> {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")) {
                    String type = String.valueOf(xml.getAttributeValue(null, "Type"));
                    String target = String.valueOf(xml.getAttributeValue(null, "Target"));
                    targets.put(
                            xml.getAttributeValue(null, "Id") + " " + type.substring(type.lastIndexOf('/') + 1),
                            target.startsWith("/") ? target.substring(1) : folder + target);
                }
            }
        });
        return targets;
    }

    /** The list of sheets; hidden ones are left out, for they are often last year's. */
    private static final class SheetList {

        private final Map<String, String> targets;
        private final Map<String, String> visible = new LinkedHashMap<>();
        private boolean since1904;

        SheetList(Map<String, String> targets) {
            this.targets = targets;
        }

        void read(XMLStreamReader xml) throws XMLStreamException {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamReader.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    String value = String.valueOf(xml.getAttributeValue(null, "date1904"));
                    since1904 = value.equals("1") || value.equals("true");
                } else if (xml.getLocalName().equals("sheet")) {
                    sheet(xml);
                }
            }
        }

        private void sheet(XMLStreamReader xml) {
            String state = xml.getAttributeValue(null, "state");
            String part = targets.get(id(xml) + " worksheet");
            if ((state == null || state.equals("visible")) && part != null) {
                visible.put(String.valueOf(xml.getAttributeValue(null, "name")), part);
            }
        }

        /** Its name space differs between the two forms of the standard. */
        private static String id(XMLStreamReader xml) {
            for (int i = 0; i < xml.getAttributeCount(); i++) {
                if (xml.getAttributeLocalName(i).equals("id")) {
                    return xml.getAttributeValue(i);
                }
            }
            return "";
        }

        Map<String, String> visible() {
            return visible;
        }

        boolean since1904() {
            return since1904;
        }
    }

    /** Names of the sheets that a person sees, in their order. */
    public List<String> sheets() {
        return List.copyOf(partOfSheet.keySet());
    }

    /** Hands over the rows of a sheet in their order; rows that hold nothing may be left out. */
    public void read(String sheet, Consumer<SheetRow> rows) throws UnreadableWorkbook {
        String part = partOfSheet.get(sheet);
        if (part == null) {
            throw new IllegalArgumentException("the workbook has no sheet " + sheet);
        }
        parts.read(part, xml -> new SheetRows(xml, texts, formats, since1904, rows).read());
    }

    @Override
    public void close() {
        texts.close();
        parts.close();
    }
}
