package plenary.schemas.workbook;

import java.util.List;

/** The parts of a workbook that say what other parts there are. */
final class WorkbookParts {

    static final String DECLARATION = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/";
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private WorkbookParts() {}

    static String contentTypes(int sheets) {
        StringBuilder xml = new StringBuilder(DECLARATION)
                .append("<Types xmlns=\"" + PACKAGE + "content-types\">")
                .append(
                        "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>")
                .append("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        type(xml, "workbook", "sheet.main");
        type(xml, "styles", "styles");
        for (int i = 1; i <= sheets; i++) {
            type(xml, "worksheets/sheet" + i, "worksheet");
        }
        return xml.append("</Types>").toString();
    }

    private static void type(StringBuilder xml, String part, String kind) {
        xml.append("<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + CONTENT + kind + "+xml\"/>");
    }

    static String packageRelations() {
        return DECLARATION + "<Relationships xmlns=\"" + PACKAGE + "relationships\">"
                + relation(1, "officeDocument", "xl/workbook.xml") + "</Relationships>";
    }

    static String workbookRelations(int sheets) {
        StringBuilder xml =
                new StringBuilder(DECLARATION).append("<Relationships xmlns=\"" + PACKAGE + "relationships\">");
        for (int i = 1; i <= sheets; i++) {
            xml.append(relation(i, "worksheet", "worksheets/sheet" + i + ".xml"));
        }
        return xml.append(relation(sheets + 1, "styles", "styles.xml"))
                .append("</Relationships>")
                .toString();
    }

    private static String relation(int id, String kind, String target) {
        return "<Relationship Id=\"rId" + id + "\" Type=\"" + RELATIONS + "/" + kind + "\" Target=\"" + target + "\"/>";
    }

    /** Names of sheets hold no mark-up but {@code & < >}, since {@link Sheet} refuses what would need more. */
    static String workbook(List<String> sheets) {
        StringBuilder xml = new StringBuilder(DECLARATION)
                .append("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + RELATIONS + "\"><sheets>");
        for (int i = 0; i < sheets.size(); i++) {
            String name =
                    sheets.get(i).replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
            xml.append("<sheet name=\"" + name + "\" sheetId=\"" + (i + 1) + "\" r:id=\"rId" + (i + 1) + "\"/>");
        }
        return xml.append("</sheets></workbook>").toString();
    }
}
