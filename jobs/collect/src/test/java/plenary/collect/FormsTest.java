package plenary.collect;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.collect.edition.InForce;
import plenary.collect.parquet.ReadBack;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Hash;
import plenary.schemas.archive.Receipt;
import plenary.schemas.workbook.Cell;
import plenary.schemas.workbook.Sheet;
import plenary.schemas.workbook.Style;
import plenary.schemas.workbook.WorkbookFile;

/** What is sealed of a table does not depend on the kind of file in which it came. */
class FormsTest {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);

    @TempDir
    Path folder;

    private Path sent;
    private List<List<String>> table;
    private Receipt ofText;

    @BeforeEach
    void collectAsText() throws IOException {
        String wrong = Sent.exam(900, "F9", 500) + Sent.exam(3, "F1", 500);
        StringBuilder csv = new StringBuilder(Sent.EXAM_COLUMNS);
        for (int i = 0; i < 300; i++) {
            csv.append(Sent.exam(i, "F" + (1 + i % 3), 300 + i % 900));
        }
        sent = Sent.from("XA").withFacilities().with("exam_dose", csv + wrong).to(folder.resolve("sent"));
        table = new ArrayList<>();
        CsvReader.builder().ofCsvRecord(csv + wrong).forEach(row -> table.add(row.getFields()));
        ofText = collected("text");
        Files.delete(sent.resolve("exam_dose.csv"));
    }

    private Archive archive(String name) {
        return new Archive(folder.resolve(name));
    }

    /** In blocks of 4096 bytes, of which the table has many. */
    private Receipt collected(String archive) {
        new Collect(archive(archive), Progress.SILENT, NOON, "", 2, 4096).run(List.of(sent), Optional.empty());
        return InForce.sealed(archive(archive), "XA", "exam_dose").get(0);
    }

    private List<Map<String, String>> rows(String archive, Receipt receipt, String file) {
        Path seal = archive(archive).sealed("XA", "exam_dose", receipt.id());
        return receipt.dataFiles().keySet().stream()
                .filter(name -> name.startsWith(file))
                .sorted()
                .flatMap(name -> ReadBack.rows(seal.resolve(name)).stream())
                .toList();
    }

    private void describe(String path) throws IOException {
        Path file = sent.resolve("datapackage.json");
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("\"path\": \"exam_dose.csv\", \"format\": \"csv\"", "\"path\": \"" + path + "\""));
    }

    @Test
    void aSheetIsSealedAsItsTextWouldBe() throws IOException {
        List<List<Cell>> rows = new ArrayList<>();
        for (List<String> record : table) {
            rows.add(record.stream().map(FormsTest::cell).toList());
        }
        WorkbookFile.write(sent.resolve("exams.xlsx"), List.of(new Sheet("exam_dose", List.of(), rows, 1, List.of())));
        describe("exams.xlsx");

        Receipt receipt = collected("sheet");

        assertThat(rows("sheet", receipt, "data-")).isEqualTo(rows("text", ofText, "data-"));
        assertThat(rows("sheet", receipt, "rejected"))
                .extracting(row -> row.get("record") + " in row " + row.get("line"))
                .containsExactly("301 in row 302", "302 in row 303");
        assertThat(receipt.files())
                .containsExactly(new Receipt.FileCount(
                        "exams.xlsx",
                        Hash.of(sent.resolve("exams.xlsx")),
                        Files.size(sent.resolve("exams.xlsx")),
                        302,
                        300,
                        2,
                        0));
    }

    /** Numbers as numbers, the rest as text. */
    private static Cell cell(String value) {
        return value.matches("[0-9]{1,5}(\\.[0-9]+)?")
                ? new Cell.Number(value, Style.PLAIN)
                : new Cell.Text(value, Style.TEXT);
    }

    @Test
    void linesOfJsonAreSealedAsTheirTextWouldBe() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (List<String> record : table.subList(1, table.size())) {
            List<String> members = new ArrayList<>();
            for (int i = 0; i < record.size(); i++) {
                members.add("\"" + table.get(0).get(i) + "\": \"" + record.get(i) + "\"");
            }
            lines.append("{" + String.join(", ", members) + "}\n");
        }
        Files.writeString(sent.resolve("exams.jsonl"), lines, StandardCharsets.UTF_8);
        describe("exams.jsonl");

        Receipt receipt = collected("lines");

        assertThat(rows("lines", receipt, "data-")).isEqualTo(rows("text", ofText, "data-"));
        assertThat(rows("lines", receipt, "rejected"))
                .extracting(row -> row.get("record") + " on line " + row.get("line"))
                .containsExactly("301 on line 301", "302 on line 302");
    }

    @Test
    void theSameWorkbookSentAgainIsDoneOnce() throws IOException {
        aSheetIsSealedAsItsTextWouldBe();

        List<Outcome> again =
                new Collect(archive("sheet"), Progress.SILENT, NOON, "", 2, 4096).run(List.of(sent), Optional.empty());

        assertThat(again.get(0).alreadyDone()).isTrue();
    }
}
