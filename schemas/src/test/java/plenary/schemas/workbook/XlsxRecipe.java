package plenary.schemas.workbook;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook made part by part, as other programs write them. */
final class XlsxRecipe {

    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();

    XlsxRecipe() {
        parts.put(
                "_rels/.rels",
                "<Relationships>" + relation("a", "officeDocument", "xl/workbook.xml") + "</Relationships>");
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships>" + relation("r1", "worksheet", "worksheets/one.xml")
                        + relation("r2", "worksheet", "/xl/worksheets/two.xml") + "</Relationships>");
        workbook("");
        sheet("");
        parts.put("xl/worksheets/two.xml", "<worksheet><sheetData/></worksheet>");
    }

    private static String relation(String id, String kind, String target) {
        return "<Relationship Id='%s' Type='%s/%s' Target='%s'/>".formatted(id, RELATIONS, kind, target);
    }

    /** A workbook of the sheets One and Last year, the second of which is hidden. */
    XlsxRecipe workbook(String properties) {
        return part(
                "xl/workbook.xml",
                "<workbook xmlns:r='" + RELATIONS + "'>" + properties
                        + "<sheets><sheet name='One' r:id='r1'/><sheet name='Last year' state='hidden' r:id='r2'/></sheets>"
                        + "</workbook>");
    }

    XlsxRecipe sheet(String rows) {
        return part("xl/worksheets/one.xml", "<worksheet><sheetData>" + rows + "</sheetData></worksheet>");
    }

    XlsxRecipe part(String name, String xml) {
        parts.put(name, xml);
        return this;
    }

    XlsxRecipe without(String name) {
        parts.remove(name);
        return this;
    }

    Path in(Path folder) throws IOException {
        Path file = folder.resolve("made.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return file;
    }
}
