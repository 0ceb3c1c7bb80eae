package plenary.schemas.workbook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads the rows out of the part of one sheet. */
final class SheetRows {

    /** What programs allow; XFD is the last. */
    private static final int MOST_COLUMNS = 1 << 14;

    /** Four times what the check takes for a record; a row may be long, not without end. */
    private static final long MOST_CHARACTERS = 1L << 22;

    private final XMLStreamReader xml;
    private final SharedTexts texts;
    private final DateFormats formats;
    private final boolean since1904;
    private final Consumer<SheetRow> rows;

    private long number;

    /** Of the texts of the current row. */
    private long characters;

    SheetRows(XMLStreamReader xml, SharedTexts texts, DateFormats formats, boolean since1904, Consumer<SheetRow> rows) {
        this.xml = xml;
        this.texts = texts;
        this.formats = formats;
        this.since1904 = since1904;
        this.rows = rows;
    }

    void read() throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("row")) {
                row();
            }
        }
    }

    private void row() throws XMLStreamException {
        long stated = whole(attribute("r"), number + 1);
        if (stated <= number) {
            throw damaged("a row " + stated + " after row " + number);
        }
        number = stated;
        List<Value> values = new ArrayList<>();
        int next = 0;
        characters = 0;
        while (!isAtEndOf("row")) {
            if (xml.getEventType() == XMLStreamReader.START_ELEMENT
                    && xml.getLocalName().equals("c")) {
                int column = column(attribute("r"), next);
                next = column + 1;
                Value value = cell();
                if (!(value instanceof Value.Nothing)) {
                    put(values, column, value);
                }
            }
        }
        rows.accept(new SheetRow(number, values));
    }

    private void put(List<Value> values, int column, Value value) throws XMLStreamException {
        if (column < values.size() || column >= MOST_COLUMNS) {
            throw damaged("a cell out of its place in row " + number);
        }
        while (values.size() < column) {
            values.add(Value.NOTHING);
        }
        values.add(value);
        characters += value instanceof Value.Text text ? text.text().length() : 0;
        if (characters > MOST_CHARACTERS) {
            throw damaged("a row of more than " + MOST_CHARACTERS + " characters");
        }
    }

    /** Position of {@code AB7}, counted from 0; the next one when the cell does not say. */
    private static int column(String address, int next) {
        int column = 0;
        int letters = 0;
        while (letters < Math.min(4, address.length()) && isLetter(address.charAt(letters))) {
            column = 26 * column + address.charAt(letters) - 'A' + 1;
            letters++;
        }
        return letters == 0 ? next : column - 1;
    }

    private static boolean isLetter(char character) {
        return character >= 'A' && character <= 'Z';
    }

    private Value cell() throws XMLStreamException {
        String type = attribute("t");
        int style = (int) whole(attribute("s"), -1);
        Optional<String> formula = Optional.empty();
        Optional<String> held = Optional.empty();
        while (!isAtEndOf("c")) {
            if (xml.getEventType() != XMLStreamReader.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "f" -> formula = Optional.of(xml.getElementText());
                case "v" -> held = Optional.of(xml.getElementText());
                case "is" -> held = Optional.of(RichText.read(xml, "is"));
                default -> {}
            }
        }
        // Some programs write an empty result where there is none; that of a text may be empty.
        if (held.isEmpty() || held.get().isBlank() && !type.equals("str")) {
            return formula.<Value>map(text -> new Value.NoResult("=" + text)).orElse(Value.NOTHING);
        }
        return value(type, style, held.get());
    }

    private Value value(String type, int style, String held) throws XMLStreamException {
        return switch (type) {
            case "s" -> text(texts.text(whole(held, -1)).orElseThrow(() -> damaged("a text that is not there")));
            case "str" -> text(RichText.unescaped(held));
            case "inlineStr" -> text(held);
            case "b" -> new Value.Truth(held.strip().equals("1") || held.strip().equals("true"));
            case "e" -> new Value.Error(held.strip());
            case "d" -> text(held.strip());
            default -> number(style, held.strip());
        };
    }

    private static Value text(String text) {
        return text.isEmpty() ? Value.NOTHING : new Value.Text(text);
    }

    private Value number(int style, String raw) {
        if (raw.isEmpty()) {
            return Value.NOTHING;
        }
        return formats.isOfDays(style)
                ? Digits.number(raw)
                        .<Value>map(days -> new Value.Moment(new Serial(days, since1904)))
                        .orElseGet(() -> new Value.Number(raw))
                : new Value.Number(raw);
    }

    /** Goes one event further; whether that is the end of the element. */
    private boolean isAtEndOf(String element) throws XMLStreamException {
        return xml.next() == XMLStreamReader.END_ELEMENT && xml.getLocalName().equals(element);
    }

    private String attribute(String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private long whole(String digits, long otherwise) throws XMLStreamException {
        if (digits.isEmpty()) {
            return otherwise;
        }
        if (!digits.matches("[0-9]{1,9}")) {
            throw damaged("no whole number: " + digits);
        }
        return Long.parseLong(digits);
    }

    private XMLStreamException damaged(String what) {
        return new XMLStreamException(what, xml.getLocation());
    }
}
