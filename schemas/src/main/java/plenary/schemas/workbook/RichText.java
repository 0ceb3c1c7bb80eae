package plenary.schemas.workbook;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The plain text of an element that may have parts of several looks. */
final class RichText {

    /** Programs allow 32767. */
    private static final int LONGEST = 1 << 20;

    /** How characters are written that XML cannot hold. */
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    /** A carriage return XML can hold, but reads back as a line feed. */
    private static final Pattern NO_XML = Pattern.compile("[\\x00-\\x08\\x0B-\\x1F\\uFFFE\\uFFFF]|\\p{Cs}");

    private RichText() {}

    /** Reads on to the end of the element; how characters are spoken, which East Asian files add, is left out. */
    static String read(XMLStreamReader xml, String element) throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean isSpoken = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamReader.END_ELEMENT) {
                if (xml.getLocalName().equals(element)) {
                    break;
                }
                isSpoken &= !xml.getLocalName().equals("rPh");
            } else if (event == XMLStreamReader.START_ELEMENT) {
                if (xml.getLocalName().equals("rPh")) {
                    isSpoken = true;
                } else if (xml.getLocalName().equals("t") && !isSpoken) {
                    text.append(xml.getElementText());
                    if (text.length() > LONGEST) {
                        throw new XMLStreamException("a text of more than " + LONGEST + " characters");
                    }
                }
            }
        }
        return unescaped(text.toString());
    }

    /** The text as a file has to say it, so that {@link #unescaped} gives it back. */
    static String escaped(String text) {
        String literal = text.indexOf("_x") < 0 ? text : ESCAPED.matcher(text).replaceAll("_x005F$0");
        return NO_XML.matcher(literal).find()
                ? NO_XML.matcher(literal)
                        .replaceAll(found -> String.format(
                                Locale.ROOT, "_x%04X_", (int) found.group().charAt(0)))
                : literal;
    }

    static String unescaped(String text) {
        return text.indexOf("_x") < 0
                ? text
                : ESCAPED.matcher(text)
                        .replaceAll(found -> Matcher.quoteReplacement(
                                Character.toString((char) Integer.parseInt(found.group(1), 16))));
    }
}
