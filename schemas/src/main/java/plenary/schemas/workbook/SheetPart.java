package plenary.schemas.workbook;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes the part of a workbook that is one sheet; elements stand in the order that the standard fixes. */
final class SheetPart {

    private static final int LAST_ROW = 1 << 20;

    private static final int LINE_POINTS = 13;

    private final XMLStreamWriter xml;
    private final Sheet sheet;

    private SheetPart(XMLStreamWriter xml, Sheet sheet) {
        this.xml = xml;
        this.sheet = sheet;
    }

    /** @param isShown whether the workbook opens with this sheet; the stream stays open */
    static void write(Sheet sheet, boolean isShown, OutputStream out) throws XMLStreamException {
        XMLStreamWriter xml =
                XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
        new SheetPart(xml, sheet).write(isShown);
        xml.flush();
    }

    private void write(boolean isShown) throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("worksheet");
        xml.writeAttribute("xmlns", WorkbookParts.MAIN);
        xml.writeStartElement("sheetPr");
        empty("pageSetUpPr", "fitToPage", "1");
        xml.writeEndElement();
        view(isShown);
        columns();
        xml.writeStartElement("sheetData");
        for (int row = 0; row < sheet.rows().size(); row++) {
            row(row, sheet.rows().get(row));
        }
        xml.writeEndElement();
        validations();
        // On paper all columns stand on one page; how many pages the rows need is left open.
        empty("pageSetup", "orientation", "landscape", "fitToWidth", "1", "fitToHeight", "0");
        xml.writeEndElement();
        xml.writeEndDocument();
    }

    private void view(boolean isShown) throws XMLStreamException {
        xml.writeStartElement("sheetViews");
        xml.writeStartElement("sheetView");
        if (isShown) {
            xml.writeAttribute("tabSelected", "1");
        }
        xml.writeAttribute("workbookViewId", "0");
        if (sheet.frozenRows() > 0) {
            String first = Sheet.address(sheet.frozenRows(), 0);
            empty(
                    "pane",
                    "ySplit",
                    "" + sheet.frozenRows(),
                    "topLeftCell",
                    first,
                    "activePane",
                    "bottomLeft",
                    "state",
                    "frozen");
            empty("selection", "pane", "bottomLeft", "activeCell", first, "sqref", first);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void columns() throws XMLStreamException {
        if (sheet.columns().isEmpty()) {
            return;
        }
        xml.writeStartElement("cols");
        for (int i = 0; i < sheet.columns().size(); i++) {
            Sheet.Column column = sheet.columns().get(i);
            String position = Integer.toString(i + 1);
            empty(
                    "col",
                    "min",
                    position,
                    "max",
                    position,
                    "width",
                    Double.toString(column.width()),
                    "style",
                    number(column.style()),
                    "customWidth",
                    "1");
        }
        xml.writeEndElement();
    }

    private void row(int row, List<Cell> cells) throws XMLStreamException {
        xml.writeStartElement("row");
        xml.writeAttribute("r", Integer.toString(row + 1));
        int lines = lines(cells);
        if (lines > 1) {
            attributes("ht", Integer.toString(lines * LINE_POINTS), "customHeight", "1");
        }
        for (int column = 0; column < cells.size(); column++) {
            cell(Sheet.address(row, column), cells.get(column));
        }
        xml.writeEndElement();
    }

    /** Lines of text that the row needs room for; not every program makes it by itself. */
    private int lines(List<Cell> cells) {
        int most = 1;
        for (int column = 0; column < cells.size(); column++) {
            if (cells.get(column).style() == Style.TITLE) {
                most = Math.max(most, 2);
            } else if (cells.get(column) instanceof Cell.Text text
                    && text.style().isWrapped()) {
                // Words do not fill a line to its end.
                double filled = 0.9 * sheet.columns().get(column).width();
                most = Math.max(most, (int) Math.ceil(text.text().length() / filled));
            }
        }
        return most;
    }

    private void cell(String address, Cell cell) throws XMLStreamException {
        xml.writeStartElement("c");
        xml.writeAttribute("r", address);
        xml.writeAttribute("s", number(cell.style()));
        if (cell instanceof Cell.Text text) {
            xml.writeAttribute("t", "inlineStr");
            xml.writeStartElement("is");
            xml.writeStartElement("t");
            xml.writeAttribute("xml:space", "preserve");
            xml.writeCharacters(RichText.escaped(text.text()));
            xml.writeEndElement();
            xml.writeEndElement();
        } else if (cell instanceof Cell.Number number) {
            element("v", number.digits());
        }
        xml.writeEndElement();
    }

    private void validations() throws XMLStreamException {
        if (sheet.validations().isEmpty()) {
            return;
        }
        xml.writeStartElement("dataValidations");
        xml.writeAttribute("count", Integer.toString(sheet.validations().size()));
        for (Validation validation : sheet.validations()) {
            validation(validation);
        }
        xml.writeEndElement();
    }

    private void validation(Validation validation) throws XMLStreamException {
        String letters = Sheet.letters(validation.column());
        xml.writeStartElement("dataValidation");
        if (validation.allowed() instanceof Validation.OneOf) {
            attributes("type", "list", "errorTitle", "Not in the list", "error", "Choose a value of the list.");
        } else if (validation.allowed() instanceof Validation.Holding holding) {
            attributes(
                    "type",
                    "custom",
                    "errorStyle",
                    "warning",
                    "errorTitle",
                    "Please look again",
                    "error",
                    holding.otherwise());
        }
        attributes("allowBlank", "1", "showInputMessage", "1", "showErrorMessage", "1");
        attributes("promptTitle", validation.title(), "prompt", validation.hint());
        attributes("sqref", letters + (validation.fromRow() + 1) + ":" + letters + LAST_ROW);
        if (validation.allowed() instanceof Validation.OneOf one) {
            element("formula1", one.source());
        } else if (validation.allowed() instanceof Validation.Holding holding) {
            element("formula1", holding.formula());
        }
        xml.writeEndElement();
    }

    private static String number(Style style) {
        return Integer.toString(style.ordinal());
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(text);
        xml.writeEndElement();
    }

    private void empty(String name, String... attributes) throws XMLStreamException {
        xml.writeEmptyElement(name);
        attributes(attributes);
    }

    /** Name, value, name, value and so on. */
    private void attributes(String... namesAndValues) throws XMLStreamException {
        for (int i = 0; i < namesAndValues.length; i += 2) {
            xml.writeAttribute(namesAndValues[i], namesAndValues[i + 1]);
        }
    }
}
