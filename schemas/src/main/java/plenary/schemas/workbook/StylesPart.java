package plenary.schemas.workbook;

import java.util.List;

/** The part of a workbook that draws each {@link Style}. */
final class StylesPart {

    /** By position: plain, bold, quiet, title, bold on a dark ground. */
    private static final List<String> FONTS = List.of(
            font("", 11, "16202B"),
            font("<b/>", 11, "16202B"),
            font("", 9, "5A6775"),
            font("<b/>", 16, "16202B"),
            font("<b/>", 11, "FFFFFF"));

    /** By position; the first two are fixed by the standard. */
    private static final List<String> FILLS = List.of(
            "<fill><patternFill patternType=\"none\"/></fill>",
            "<fill><patternFill patternType=\"gray125\"/></fill>",
            fill("1F4E79"),
            fill("BDD7EE"),
            fill("EEF3F8"),
            fill("F5F7F9"),
            fill("F8CBC6"),
            fill("E3F1E6"),
            fill("FFF2C4"),
            fill("DFE3E8"));

    private StylesPart() {}

    static String xml() {
        StringBuilder xml = new StringBuilder(WorkbookParts.DECLARATION)
                .append("<styleSheet xmlns=\"" + WorkbookParts.MAIN + "\">")
                .append("<numFmts count=\"2\"><numFmt numFmtId=\"" + Style.AS_DATE
                        + "\" formatCode=\"yyyy\\-mm\\-dd\"/><numFmt numFmtId=\"" + Style.AS_TIME
                        + "\" formatCode=\"yyyy\\-mm\\-dd\\ hh:mm:ss\"/></numFmts>")
                .append("<fonts count=\"" + FONTS.size() + "\">" + String.join("", FONTS) + "</fonts>")
                .append("<fills count=\"" + FILLS.size() + "\">" + String.join("", FILLS) + "</fills>")
                .append("<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>")
                .append(
                        "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>")
                .append("<cellXfs count=\"" + Style.values().length + "\">");
        for (Style style : Style.values()) {
            xml.append(format(style));
        }
        return xml.append(
                        "</cellXfs><cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>")
                .append("</styleSheet>")
                .toString();
    }

    private static String format(Style style) {
        String wrap = style.isWrapped() ? " wrapText=\"1\"" : "";
        return "<xf numFmtId=\"" + style.numberFormat() + "\" fontId=\"" + style.font() + "\" fillId=\"" + style.fill()
                + "\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyAlignment=\"1\">"
                + "<alignment vertical=\"top\"" + wrap + "/></xf>";
    }

    private static String font(String weight, int points, String colour) {
        return "<font>" + weight + "<sz val=\"" + points + "\"/><color rgb=\"FF" + colour
                + "\"/><name val=\"Calibri\"/><family val=\"2\"/></font>";
    }

    private static String fill(String colour) {
        return "<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF" + colour
                + "\"/><bgColor indexed=\"64\"/></patternFill></fill>";
    }
}
