package plenary.schemas.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import plenary.schemas.contract.CodeList;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.workbook.Cell;
import plenary.schemas.workbook.Sheet;
import plenary.schemas.workbook.Style;

/** The sheet that says how the others are filled in. */
final class ReadMeSheet {

    private final List<List<Cell>> rows = new ArrayList<>();

    private final Contract contract;

    private ReadMeSheet(Contract contract) {
        this.contract = contract;
    }

    static Sheet of(Contract contract, List<Dataset> datasets) {
        ReadMeSheet sheet = new ReadMeSheet(contract);
        sheet.instructions();
        sheet.absences();
        sheet.datasets(datasets);
        sheet.columns(datasets);
        return new Sheet(
                "Read me",
                List.of(
                        new Sheet.Column(26, Style.WRAPPED),
                        new Sheet.Column(26, Style.WRAPPED),
                        new Sheet.Column(44, Style.WRAPPED),
                        new Sheet.Column(30, Style.WRAPPED),
                        new Sheet.Column(80, Style.WRAPPED)),
                sheet.rows,
                0,
                List.of());
    }

    private void instructions() {
        rows.add(List.of(new Cell.Text("Submission, contract " + Contract.VERSION, Style.TITLE)));
        line("1.", "Fill in the sheets that you have data for. The others stay as they are.");
        line("2.", "Write below the row with the names of the columns; leave the rows above it as they are.");
        line("3.", "Take codes from the lists that open in the cells. The sheet Codes says what they mean.");
        line("4.", "Numbers without their unit. Where there is no value, say why with a code (below); never 0.");
        line("5.", "Fill in datapackage.json beside this file: country, period, registry, who signs off.");
        line("6.", "Run: plenary check FOLDER. Nothing leaves your computer.");
        rows.add(List.of());
        rows.add(List.of(
                new Cell.Text("Colours", Style.HEADING),
                new Cell.Text("required", Style.NAME_REQUIRED),
                new Cell.Text("a value or a code for its absence, always or in some rows", Style.NAME_ANSWER),
                new Cell.Text("optional", Style.NAME_OPTIONAL)));
        rows.add(List.of());
    }

    private void line(String number, String words) {
        rows.add(List.of(new Cell.Text(number, Style.PLAIN), new Cell.Text(words, Style.PLAIN)));
    }

    private void absences() {
        heading("When there is no value", "Means");
        for (CodeList.Code absence : contract.codeList("absence").codes()) {
            rows.add(List.of(
                    new Cell.Text(absence.code().isEmpty() ? "(empty)" : absence.code(), Style.TEXT),
                    new Cell.Text(absence.label(), Style.PLAIN)));
        }
        rows.add(List.of());
    }

    private void datasets(List<Dataset> datasets) {
        heading("Sheet", "Title", "One row is", "Tier");
        for (Dataset dataset : datasets) {
            row(
                    dataset.name(),
                    dataset.title(),
                    dataset.description(),
                    dataset.tier().name().toLowerCase(Locale.ROOT));
        }
        rows.add(List.of());
    }

    private void columns(List<Dataset> datasets) {
        heading("Sheet", "Column", "Must", "Form", "Meaning");
        for (Dataset dataset : datasets) {
            for (Field field : dataset.fields()) {
                ColumnWords words = new ColumnWords(contract, dataset, field);
                row(dataset.name(), field.name(), words.must(), words.form(), words.meaning());
            }
        }
    }

    private void heading(String... words) {
        rows.add(List.of(words).stream()
                .<Cell>map(word -> new Cell.Text(word, Style.NAME_OPTIONAL))
                .toList());
    }

    private void row(String... words) {
        rows.add(List.of(words).stream()
                .<Cell>map(word -> new Cell.Text(word, Style.WRAPPED))
                .toList());
    }
}
