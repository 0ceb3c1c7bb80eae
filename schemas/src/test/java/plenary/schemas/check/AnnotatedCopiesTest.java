package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.Progress;
import plenary.schemas.finding.Language;
import plenary.schemas.finding.SpreadsheetText;
import plenary.schemas.workbook.Cell;
import plenary.schemas.workbook.Sheet;
import plenary.schemas.workbook.SheetRow;
import plenary.schemas.workbook.Style;
import plenary.schemas.workbook.Value;
import plenary.schemas.workbook.WorkbookFile;
import plenary.schemas.workbook.WorkbookReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnnotatedCopiesTest {

    private static final String[] NASTY = {
        "",
        "-4",
        "=1+1",
        "+49 30 1",
        "@x",
        "a\"b",
        "line\nbreak",
        "line\r\nbreak",
        "a,b;c",
        "DOE^JOHN",
        "é𝄞",
        "_N",
        " "
    };

    private static final String DESCRIPTOR = """
            {"country": "XA", "period": "2025", "registry": "R1", "contractVersion": "1.1.0", "resources": [
              {"name": "facility", "path": "%s", "dialect": {"delimiter": "%s"}}]}
            """;

    @TempDir
    Path folder;

    private Path out() {
        return folder.resolve("out");
    }

    private JsonNode checked(Path submission) {
        Preflight.check(submission, out(), Progress.SILENT);
        return JsonMapper.shared().readTree(out().resolve("findings.json").toFile());
    }

    @Test
    void withoutTheAddedColumnsItIsWhatWasSentCellByCellAndLineByLine() throws Exception {
        SplittableRandom random = new SplittableRandom(77);
        int refused = 0;
        for (int i = 0; i < 150; i++) {
            char delimiter = ",;\t".charAt(random.nextInt(3));
            List<List<String>> sent = rows(random);
            List<Long> lines = new ArrayList<>();
            String text = text(sent, lines, delimiter, random);
            boolean isPacked = random.nextInt(4) == 0;
            String name = isPacked ? "facility.csv.gz" : "facility.csv";
            Path submission = Files.createDirectories(folder.resolve("sent-" + i));
            write(submission.resolve(name), text, isPacked);
            Files.writeString(
                    submission.resolve("datapackage.json"),
                    DESCRIPTOR.formatted(name, delimiter == '\t' ? "\\t" : delimiter));

            JsonNode report = checked(submission);

            AnnotatedCopy.assertAgreesWith(report, out());
            if (report.path("files").get(0).has("annotated")) {
                AnnotatedCopy copy =
                        AnnotatedCopy.read(out().resolve("annotated").resolve(name));
                assertThat(copy.rows()).extracting(AnnotatedCopy.Row::line).isEqualTo(lines);
                for (int row = 0; row < sent.size(); row++) {
                    assertSame(copy.rows().get(row), fitted(sent.get(row), delimiter));
                    refused += copy.rows().get(row).status().equals("refused") ? 1 : 0;
                }
            }
        }
        assertThat(refused).isGreaterThan(300);
    }

    /** As many cells as there are columns; what is too much stands in the last. */
    private static List<String> fitted(List<String> row, char delimiter) {
        int columns = CellTest.goodRow("facility").size();
        List<String> fitted = new ArrayList<>(row.subList(0, Math.min(row.size(), columns - 1)));
        while (fitted.size() < columns - 1) {
            fitted.add("");
        }
        fitted.add(row.subList(fitted.size(), Math.max(fitted.size(), row.size())).stream()
                .collect(Collectors.joining(String.valueOf(delimiter))));
        return fitted;
    }

    private static void assertSame(AnnotatedCopy.Row row, List<String> sent) {
        assertThat(row.sent()).hasSameSizeAs(sent);
        for (int i = 0; i < sent.size(); i++) {
            String neutral = SpreadsheetText.neutral(sent.get(i));
            String copied = row.sent().get(i);
            // Masking replaces letters and digits, one by one.
            boolean isMasked = row.status().equals("refused")
                    && SpreadsheetText.original(copied).length() == sent.get(i).length()
                    && copied.contains("*");
            assertThat(copied.equals(neutral) || isMasked)
                    .as(copied + " of " + sent.get(i))
                    .isTrue();
        }
    }

    /** Facilities, some with a cell that is wrong, a field too many or too few, or the key of another. */
    private static List<List<String>> rows(SplittableRandom random) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            List<String> row = new ArrayList<>(CellTest.goodRow("facility").values());
            row.set(0, "F" + random.nextInt(60));
            if (random.nextInt(3) == 0) {
                row.set(random.nextInt(row.size()), NASTY[random.nextInt(NASTY.length)]);
            }
            if (random.nextInt(12) == 0) {
                row.add(NASTY[random.nextInt(NASTY.length)]);
                row.add("=2+2");
            } else if (random.nextInt(12) == 0) {
                row.remove(row.size() - 1);
            }
            rows.add(row);
        }
        return rows;
    }

    /** @param lines filled with the lines on which the rows begin */
    private static String text(List<List<String>> rows, List<Long> lines, char delimiter, SplittableRandom random) {
        String between = String.valueOf(delimiter);
        StringBuilder text = new StringBuilder(
                        String.join(between, CellTest.goodRow("facility").keySet()))
                .append('\n');
        for (List<String> row : rows) {
            text.append("\n".repeat(random.nextInt(8) == 0 ? 2 : 0));
            lines.add(1 + text.chars().filter(c -> c == '\n').count());
            text.append(row.stream()
                            .map(cell -> quoted(cell, delimiter, random))
                            .collect(Collectors.joining(between)))
                    .append(random.nextBoolean() ? "\n" : "\r\n");
        }
        return text.toString();
    }

    private static String quoted(String cell, char delimiter, SplittableRandom random) {
        boolean mustBe = cell.indexOf(delimiter) >= 0 || cell.matches("(?s).*[\"\r\n].*");
        return mustBe || random.nextInt(5) == 0 ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    private static void write(Path file, String text, boolean isPacked) throws IOException {
        if (!isPacked) {
            Files.writeString(file, text);
            return;
        }
        try (GZIPOutputStream gzip = new GZIPOutputStream(Files.newOutputStream(file))) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static String facilities(String... rows) {
        return "facility_id,facility_type,cds_available,incident_system,peer_learning,mpe_involved,active\n"
                + String.join("\n", rows) + "\n";
    }

    @Test
    void recordThatCannotBeSplitStandsInItsPlaceAsItWasSent() throws Exception {
        Path table = folder.resolve("facility.csv");
        Files.writeString(
                table,
                facilities(
                        "F1,ACADEMIC,true,true,true,true,true",
                        "F2,\"ACADEMIC\" x,true,true,true,true,true,more,\"and\" more",
                        "F3,ACADEMIC,true,true,true,true,true"));

        checked(table);

        AnnotatedCopy copy = AnnotatedCopy.read(out().resolve("annotated/facility.csv"));
        assertThat(copy.rows()).extracting(AnnotatedCopy.Row::line).containsExactly(2L, 3L, 4L);
        assertThat(copy.rows().get(1).ids()).containsExactly("RQ-ROW-002", "RQ-ROW-001");
        assertThat(copy.rows().get(1).sent())
                .containsExactly("F2", "\"ACADEMIC\" x", "true", "true", "true", "true", "true,more,\"and\" more");
    }

    @Test
    void copyEndsWhereReadingStopped() throws Exception {
        Path table = folder.resolve("facility.csv");
        Files.writeString(
                table,
                facilities(
                        "F1,ACADEMIC,true,true,true,true,true",
                        "F2,\"ACADEMIC,true,true,true,true,true",
                        "John Smith"));

        checked(table);

        AnnotatedCopy copy = AnnotatedCopy.read(out().resolve("annotated/facility.csv"));
        assertThat(copy.rows()).extracting(AnnotatedCopy.Row::status).containsExactly("held back", "not read");
        assertThat(copy.rows().get(1).line()).isEqualTo(3);
        assertThat(Files.readString(out().resolve("annotated/facility.csv"))).doesNotContain("Smith");
    }

    @Test
    void numbersStayNumbersAndDaysStayDaysOnTheRowsOfTheSheet() throws Exception {
        Path workbook = folder.resolve("stars.xlsx");
        List<String> names = List.of(
                "facility_id",
                "facility_type",
                "beds",
                "cds_available",
                "active",
                "incident_system",
                "peer_learning",
                "mpe_involved");
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(List.of(text("asked by Dr John Smith")));
        rows.add(names.stream().map(AnnotatedCopiesTest::text).toList());
        rows.add(row("F1", new Cell.Number("0.10", Style.PLAIN)));
        rows.add(List.of());
        rows.add(row("=F2", new Cell.Number("900", Style.PLAIN)));
        rows.add(row("F3", Cell.day(LocalDate.of(2025, 3, 31))));
        WorkbookFile.write(
                workbook,
                List.of(
                        new Sheet("people", List.of(), List.of(List.of(text("John Smith"))), 0, List.of()),
                        new Sheet("facility", List.of(), rows, 0, List.of())));

        JsonNode report = checked(workbook);

        Path copy = out().resolve("annotated/stars.xlsx");
        AnnotatedCopy.assertAgreesWith(report, out());
        try (WorkbookReader read = WorkbookReader.open(copy, folder.resolve("scratch"))) {
            assertThat(read.sheets()).containsExactly("Plenary", "facility");
            List<SheetRow> found = new ArrayList<>();
            read.read("facility", found::add);
            assertThat(found).extracting(SheetRow::number).containsExactly(2L, 3L, 5L, 6L);
            assertThat(found.get(1).values().get(5)).isEqualTo(new Value.Number("0.10"));
            assertThat(found.get(2).values().get(3)).isEqualTo(new Value.Text("'=F2"));
            assertThat(found.get(2).values().get(6)).isEqualTo(new Value.Truth(true));
            // A day in a column that takes none might be somebody's.
            assertThat(found.get(3).values().get(5)).isEqualTo(new Value.Text("20**-**-**"));
        }
    }

    @Test
    void eachWorkbookHasACopyOfItsOwn() throws Exception {
        Path submission = Files.createDirectories(folder.resolve("sent"));
        List<String> resources = new ArrayList<>();
        for (String dataset : List.of("facility", "facility_measure")) {
            Map<String, String> wrong = CellTest.goodRow(dataset);
            wrong.put("facility_id", "no id of " + dataset);
            List<List<Cell>> rows = Stream.of(wrong.keySet(), wrong.values())
                    .map(row -> row.stream().map(AnnotatedCopiesTest::text).toList())
                    .toList();
            Sheet sheet = new Sheet(dataset, List.of(), rows, 0, List.of());
            WorkbookFile.write(submission.resolve(dataset + ".xlsx"), List.of(sheet));
            resources.add("{\"name\": \"%s\", \"path\": \"%s.xlsx\"}".formatted(dataset, dataset));
        }
        Files.writeString(
                submission.resolve("datapackage.json"),
                "{\"country\": \"XA\", \"period\": \"2025\", \"registry\": \"R1\", \"contractVersion\": \"1.1.0\", \"resources\": "
                        + resources + "}");

        AnnotatedCopy.assertAgreesWith(checked(submission), out());

        for (String dataset : List.of("facility", "facility_measure")) {
            AnnotatedCopy copy = AnnotatedCopy.read(out().resolve("annotated/" + dataset + ".xlsx"));
            assertThat(copy.rows())
                    .singleElement()
                    .satisfies(row -> assertThat(row.sent()).contains("no id of " + dataset));
        }
    }

    private static Cell text(String text) {
        return new Cell.Text(text, Style.PLAIN);
    }

    private static List<Cell> row(String id, Cell beds) {
        Cell yes = new Cell.Truth(true, Style.PLAIN);
        return List.of(text(id), text("ACADEMIC"), beds, yes, yes, yes, yes, yes);
    }

    @Test
    void copyThatNoLongerHoldsGoesAndOtherFilesStay() throws IOException {
        Path table = folder.resolve("facility.csv");
        Files.writeString(table, facilities("F1,ACADEMY,true,true,true,true,true"));
        checked(table);
        Files.writeString(out().resolve("annotated/mine.csv"), "mine");

        Files.writeString(table, facilities("F1,ACADEMIC,true,true,true,true,true"));
        JsonNode report = checked(table);

        assertThat(report.path("files").get(0).has("annotated")).isFalse();
        try (var left = Files.list(out().resolve("annotated"))) {
            assertThat(left).containsExactly(out().resolve("annotated/mine.csv"));
        }
    }

    @Test
    void fileThatLiesWhereItsCopyWouldIsNotTouched() throws IOException {
        Path table = Files.createDirectories(out().resolve("annotated")).resolve("facility.csv");
        String sent = facilities("F1,ACADEMY,true,true,true,true,true");
        Files.writeString(table, sent);

        checked(table);

        assertThat(table).hasContent(sent);
    }

    @Test
    void copiesCanBeLeftOut() throws IOException {
        Path table = folder.resolve("facility.csv");
        Files.writeString(table, facilities("F1,ACADEMY,true,true,true,true,true"));

        Preflight.check(table, out(), Wanted.in(Language.EN).withoutCopies(), Progress.SILENT);

        assertThat(out().resolve("annotated")).doesNotExist();
        assertThat(Files.readString(out().resolve("findings.html"))).doesNotContain("annotated/");
    }

    @Test
    void speaksTheLanguageOfTheReport() throws IOException {
        Path table = folder.resolve("facility.csv");
        Files.writeString(table, facilities("F1,ACADEMY,true,true,true,true,true"));

        Preflight.check(table, out(), Wanted.in(Language.DE), Progress.SILENT);

        assertThat(Files.readString(out().resolve("annotated/facility.csv")))
                .contains("\nzurückgewiesen,RQ-CODE-001,", "Gefunden 'ACADEMY', erwartet");
    }

    @Test
    void pageLeadsToTheCopies() throws IOException {
        Path submission = Files.createDirectories(folder.resolve("sent/a b"));
        Files.writeString(submission.resolve("facility.csv"), facilities("F1,ACADEMY,true,true,true,true,true"));
        Files.writeString(submission.resolveSibling("datapackage.json"), DESCRIPTOR.formatted("a b/facility.csv", ","));

        checked(submission.resolveSibling(""));

        assertThat(Files.readString(out().resolve("findings.html")))
                .contains("<a href=\"annotated/a%20b/facility.csv\">annotated/a b/facility.csv</a>");
        assertThat(out().resolve("annotated/a b/facility.csv")).isRegularFile();
    }
}
