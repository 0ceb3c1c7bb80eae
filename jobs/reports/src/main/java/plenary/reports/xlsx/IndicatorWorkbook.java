package plenary.reports.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import plenary.reports.input.Cell;
import plenary.reports.input.Definition;
import plenary.reports.input.Edition;
import plenary.reports.input.Status;

/** The table of indicator values as a workbook: numbers typed, header frozen, and a sheet that explains it. */
public final class IndicatorWorkbook {

    private static final List<String> HEADER = List.of(
            "INDICATOR",
            "TITLE",
            "REF_AREA",
            "AREA",
            "SYNTHETIC",
            "TIME_PERIOD",
            "MODALITY",
            "EXAM_CATEGORY",
            "INDICATION",
            "BAND",
            "QUANTITY",
            "SETTING",
            "TOPIC",
            "OBS_VALUE",
            "LOWER_CI",
            "UPPER_CI",
            "CI_METHOD",
            "NUMERATOR",
            "DENOMINATOR",
            "RECORDS",
            "FACILITIES",
            "UNIT_MEASURE",
            "STATUS",
            "FLAGS",
            "GRADE",
            "DEFINITION_VERSION",
            "CELL_ID");

    private IndicatorWorkbook() {}

    public static void write(Edition edition, Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Plenary", "1.0")) {
            readme(workbook.newWorksheet("README"), edition);
            values(workbook.newWorksheet("indicator_value"), edition);
        }
        StableZip.rewrite(file);
    }

    private static void values(Worksheet sheet, Edition edition) {
        for (int i = 0; i < HEADER.size(); i++) {
            sheet.value(0, i, HEADER.get(i));
        }
        sheet.range(0, 0, 0, HEADER.size() - 1)
                .style()
                .bold()
                .fillColor("DCE8F4")
                .set();
        int row = 1;
        for (Cell cell : edition.cells()) {
            value(new Line(sheet, row++), edition, cell);
        }
        sheet.freezePane(1, 1);
        sheet.setAutoFilter(0, 0, Math.max(1, row - 1), HEADER.size() - 1);
        sheet.width(1, 40);
        sheet.width(3, 26);
        sheet.width(HEADER.size() - 1, 52);
    }

    private static void value(Line line, Edition edition, Cell cell) {
        line.text(cell.indicator());
        line.text(edition.definition(cell.indicator()).title());
        line.text(cell.area());
        line.text(edition.area(cell.area()).name());
        line.text(edition.area(cell.area()).synthetic() ? "SYNTHETIC" : "");
        line.text(cell.period());
        line.text(cell.stratum().modality());
        line.text(cell.stratum().examCategory());
        line.text(cell.stratum().indication());
        line.text(cell.stratum().band());
        line.text(cell.stratum().quantity());
        line.text(cell.stratum().setting());
        line.text(cell.stratum().topic());
        line.number(cell.value());
        line.number(cell.lower());
        line.number(cell.upper());
        line.text(cell.intervalMethod());
        line.number(cell.numerator());
        line.number(cell.denominator());
        line.number(cell.records());
        line.number(cell.facilities());
        line.text(cell.unit());
        line.text(cell.status().name());
        line.text(String.join(";", cell.flags()));
        line.text(cell.grade());
        line.text(cell.definitionVersion());
        line.text(cell.id());
    }

    private static void readme(Worksheet sheet, Edition edition) {
        int row = 0;
        row = readmeLine(sheet, row, edition.manifest().title(), "");
        sheet.style(0, 0).bold().fontSize(16).set();
        row = readmeLine(
                sheet,
                row,
                "Edition",
                edition.manifest().edition() + ", revision "
                        + edition.manifest().revision() + ", frozen "
                        + edition.manifest().createdAt());
        row = readmeLine(
                sheet,
                row,
                "Window",
                edition.manifest().firstDay() + " to " + edition.manifest().lastDay());
        if (edition.hasSynthetic()) {
            row = readmeLine(
                    sheet, row, "SYNTHETIC", "Rows marked SYNTHETIC were made by a program; no country measured them.");
        }
        row = readmeLine(sheet, row, "Values", "Unrounded. An empty value is not zero: STATUS says why it is empty.");
        row = readmeLine(sheet, row, "Codes", "_T is the total of a dimension, _Z a dimension that does not apply.");
        row = heading(sheet, row + 1, "Statuses");
        for (Status status : Status.values()) {
            row = readmeLine(sheet, row, status.name(), status.title() + ". " + status.meaning());
        }
        row = heading(sheet, row + 1, "Indicators");
        for (Definition definition : edition.definitions()) {
            row = readmeLine(
                    sheet,
                    row,
                    definition.id() + " " + definition.title(),
                    definition.description()
                            + (definition.formula().isEmpty() ? "" : " Formula: " + definition.formula()));
        }
        sheet.width(0, 44);
        sheet.width(1, 110);
    }

    private static int heading(Worksheet sheet, int row, String text) {
        new Line(sheet, row).text(text);
        sheet.style(row, 0).bold().set();
        return row + 1;
    }

    private static int readmeLine(Worksheet sheet, int row, String name, String text) {
        Line line = new Line(sheet, row);
        line.text(name);
        line.text(text);
        return row + 1;
    }
}
