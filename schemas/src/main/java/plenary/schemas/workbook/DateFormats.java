package plenary.schemas.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Which looks of a workbook show a number as a day or a time. */
final class DateFormats {

    private final List<Boolean> byStyle = new ArrayList<>();
    private final Map<String, Boolean> ofWorkbook = new HashMap<>();

    private boolean isInCells;

    void read(XMLStreamReader xml) throws XMLStreamException {
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.START_ELEMENT) {
                begin(xml);
            } else if (event == XMLStreamReader.END_ELEMENT
                    && xml.getLocalName().equals("cellXfs")) {
                isInCells = false;
            }
        }
    }

    private void begin(XMLStreamReader xml) {
        switch (xml.getLocalName()) {
            case "numFmt" -> ofWorkbook.put(attribute(xml, "numFmtId"), isOfDays(attribute(xml, "formatCode")));
            case "cellXfs" -> isInCells = true;
            case "xf" -> {
                if (isInCells) {
                    String format = attribute(xml, "numFmtId");
                    byStyle.add(ofWorkbook.getOrDefault(format, isOfDaysByStandard(format)));
                }
            }
            default -> {}
        }
    }

    private static String attribute(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    /** The formats without a code of their own; 27 to 36 and 50 to 58 are those of East Asia. */
    private static boolean isOfDaysByStandard(String id) {
        return id.matches("1[4-9]|2[0-2]|2[7-9]|3[0-6]|4[5-7]|5[0-8]");
    }

    /** Whether a format has a letter of a day or a time that is neither quoted nor a colour or condition. */
    static boolean isOfDays(String format) {
        String letters = format.replaceAll("\"[^\"]*\"|\\\\.|_.|\\*.|\\[(?![hHmMsS]+\\])[^\\]]*\\]", "")
                .replaceAll("(?i)general", "");
        return letters.matches("(?is).*[dmyhs].*");
    }

    /** @param style position among the looks of cells, counted from 0 */
    boolean isOfDays(int style) {
        return style >= 0 && style < byStyle.size() && byStyle.get(style);
    }
}
