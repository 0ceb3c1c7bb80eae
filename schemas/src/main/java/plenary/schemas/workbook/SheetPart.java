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

    /** What programs allow. */
    private static final int MOST_POINTS = 409;

    private final XMLStreamWriter xml;
    private List<Sheet.Column> columns = List.of();

    /** The stream stays open. */
    SheetPart(OutputStream out) throws XMLStreamException {
        this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, StandardCharsets.UTF_8.name());
    }

    void write(Sheet sheet, boolean isShown) throws XMLStreamException {
        begin(sheet.columns(), sheet.frozenRows(), 0, isShown);
        for (int row = 0; row < sheet.rows().size(); row++) {
            row(row + 1, sheet.rows().get(row));
        }
        xml.writeEndElement();
        validations(sheet.validations());
        finish();
    }

    /**
     * Begins a sheet of which the rows come one by one.
     *
     * @param isShown whether the workbook opens with this sheet
     */
    void begin(List<Sheet.Column> columns, long frozenRows, int frozenColumns, boolean isShown)
            throws XMLStreamException {
        xml.writeStartDocument("UTF-8", "1.0");
        xml.writeStartElement("worksheet");
        xml.writeAttribute("xmlns", WorkbookParts.MAIN);
        xml.writeStartElement("sheetPr");
        empty("pageSetUpPr", "fitToPage", "1");
        xml.writeEndElement();
        this.columns = columns;
        view(frozenRows, frozenColumns, isShown);
        columns(columns);
        xml.writeStartElement("sheetData");
    }

    /** Ends the rows, with buttons that filter them by the columns of an area such as {@code A1:C9}. */
    void endFiltered(String area) throws XMLStreamException {
        xml.writeEndElement();
        empty("autoFilter", "ref", area);
        finish();
    }

    private void finish() throws XMLStreamException {
        // On paper all columns stand on one page; how many pages the rows need is left open.
        empty("pageSetup", "orientation", "landscape", "fitToWidth", "1", "fitToHeight", "0");
        xml.writeEndElement();
        xml.writeEndDocument();
        xml.flush();
    }

    private void view(long frozenRows, int frozenColumns, boolean isShown) throws XMLStreamException {
        xml.writeStartElement("sheetViews");
        xml.writeStartElement("sheetView");
        if (isShown) {
            xml.writeAttribute("tabSelected", "1");
        }
        xml.writeAttribute("workbookViewId", "0");
        if (frozenRows > 0) {
            String first = Sheet.address(frozenRows, frozenColumns);
            String pane = frozenColumns > 0 ? "bottomRight" : "bottomLeft";
            xml.writeEmptyElement("pane");
            if (frozenColumns > 0) {
                attributes("xSplit", "" + frozenColumns);
            }
            attributes("ySplit", "" + frozenRows, "topLeftCell", first, "activePane", pane, "state", "frozen");
            empty("selection", "pane", pane, "activeCell", first, "sqref", first);
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void columns(List<Sheet.Column> columns) throws XMLStreamException {
        if (columns.isEmpty()) {
            return;
        }
        xml.writeStartElement("cols");
        for (int i = 0; i < columns.size(); i++) {
            Sheet.Column column = columns.get(i);
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

    /** @param number counted from 1; later rows have greater ones */
    void row(long number, List<Cell> cells) throws XMLStreamException {
        xml.writeStartElement("row");
        xml.writeAttribute("r", Long.toString(number));
        int lines = lines(cells);
        if (lines > 1) {
            attributes("ht", Integer.toString(Math.min(lines * LINE_POINTS, MOST_POINTS)), "customHeight", "1");
        }
        for (int column = 0; column < cells.size(); column++) {
            cell(Sheet.address(number - 1, column), cells.get(column));
        }
        xml.writeEndElement();
    }

    /** Lines of text that the row needs room for; not every program makes it by itself. */
    private int lines(List<Cell> cells) {
        int most = 1;
        for (int column = 0; column < Math.min(cells.size(), columns.size()); column++) {
            if (cells.get(column).style() == Style.TITLE) {
                most = Math.max(most, 2);
            } else if (cells.get(column) instanceof Cell.Text text
                    && text.style().isWrapped()) {
                // Words do not fill a line to its end.
                double filled = 0.9 * columns.get(column).width();
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
        } else if (cell instanceof Cell.Truth truth) {
            xml.writeAttribute("t", "b");
            element("v", truth.isTrue() ? "1" : "0");
        }
        xml.writeEndElement();
    }

    private void validations(List<Validation> validations) throws XMLStreamException {
        if (validations.isEmpty()) {
            return;
        }
        xml.writeStartElement("dataValidations");
        xml.writeAttribute("count", Integer.toString(validations.size()));
        for (Validation validation : validations) {
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
