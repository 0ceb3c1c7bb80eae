package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import plenary.schemas.finding.RowWords;
import plenary.schemas.workbook.UnreadableWorkbook;
import plenary.schemas.workbook.Value;
import plenary.schemas.workbook.WorkbookReader;
import tools.jackson.databind.JsonNode;

/** The copy of a file as a test reads it: a row is its line and its cells. */
record AnnotatedCopy(List<Row> rows) {

    private static final List<String> ACCEPTED = List.of("accepted", "accepted, worth a look");

    record Row(long line, List<String> cells) {

        String status() {
            return cells.get(0);
        }

        List<String> ids() {
            return Stream.of(cells.get(1).split(" "))
                    .filter(id -> !id.isEmpty())
                    .toList();
        }

        /** Without what was added. */
        List<String> sent() {
            return cells.subList(RowWords.COLUMNS.size(), cells.size());
        }
    }

    static AnnotatedCopy read(Path file) throws IOException, UnreadableWorkbook {
        return file.toString().endsWith(".xlsx") ? ofWorkbook(file) : ofText(file);
    }

    private static AnnotatedCopy ofText(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream in = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            char delimiter = text.stripLeading().charAt(RowWords.COLUMNS.get(0).length());
            List<Row> rows = new ArrayList<>();
            try (CsvReader<CsvRecord> csv = CsvReader.builder()
                    .fieldSeparator(delimiter)
                    .ofCsvRecord(new InputStreamReader(
                            new java.io.ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)),
                            StandardCharsets.UTF_8))) {
                csv.stream()
                        .skip(1)
                        .forEach(row -> rows.add(new Row(row.getStartingLineNumber(), List.copyOf(row.getFields()))));
            }
            return new AnnotatedCopy(rows);
        }
    }

    private static AnnotatedCopy ofWorkbook(Path file) throws IOException, UnreadableWorkbook {
        List<Row> rows = new ArrayList<>();
        try (WorkbookReader workbook = WorkbookReader.open(file, Files.createTempDirectory(file.getParent(), "read"))) {
            for (String sheet : workbook.sheets().subList(1, workbook.sheets().size())) {
                workbook.read(sheet, row -> {
                    List<String> cells = row.values().stream()
                            .map(value -> value instanceof Value.Text text ? text.text() : "")
                            .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
                    while (cells.size() < RowWords.COLUMNS.size()) {
                        cells.add("");
                    }
                    if (!cells.get(0).equals(RowWords.COLUMNS.get(0))) {
                        rows.add(new Row(row.number(), cells));
                    }
                });
            }
        }
        return new AnnotatedCopy(rows);
    }

    Map<String, Long> byStatus() {
        Map<String, Long> counts = new TreeMap<>();
        rows.forEach(row -> counts.merge(row.status(), 1L, Long::sum));
        return counts;
    }

    Map<String, Long> byId() {
        Map<String, Long> counts = new TreeMap<>();
        rows.forEach(row -> row.ids().forEach(id -> counts.merge(id, 1L, Long::sum)));
        return counts;
    }

    /**
     * Every file of which a finding names a row has a copy that says of how many rows what became of them, and of how many
     * findings there are, just what the report says.
     */
    static void assertAgreesWith(JsonNode report, Path out) throws IOException, UnreadableWorkbook {
        Map<String, List<JsonNode>> byCopy = new TreeMap<>();
        for (JsonNode file : report.path("files")) {
            if (file.has("annotated")) {
                byCopy.computeIfAbsent(file.path("annotated").asString(), copy -> new ArrayList<>())
                        .add(file);
            } else {
                assertThat(ids(report, file.path("path").asString())).isEmpty();
            }
        }
        for (Map.Entry<String, List<JsonNode>> one : byCopy.entrySet()) {
            AnnotatedCopy copy = read(out.resolve(one.getKey()));
            Map<String, Long> rows = copy.byStatus();
            assertThat(ACCEPTED.stream()
                            .mapToLong(status -> rows.getOrDefault(status, 0L))
                            .sum())
                    .isEqualTo(sum(one.getValue(), "accepted"));
            assertThat(rows.getOrDefault("refused", 0L)).isEqualTo(sum(one.getValue(), "rejected"));
            assertThat(rows.getOrDefault("held back", 0L)).isEqualTo(sum(one.getValue(), "quarantined"));
            assertThat(copy.byId())
                    .isEqualTo(ids(report, one.getValue().get(0).path("path").asString()));
        }
    }

    private static long sum(List<JsonNode> files, String count) {
        return files.stream().mapToLong(file -> file.path(count).asLong()).sum();
    }

    /** How many findings of each kind name a row of a file. */
    private static Map<String, Long> ids(JsonNode report, String path) {
        Map<String, Long> ids = new TreeMap<>();
        for (JsonNode finding : report.path("findings")) {
            boolean isOfRow = finding.path("line").asLong() > 0
                    && !finding.path("id").asString().startsWith("RQ-HEAD-")
                    && finding.path("file").asString().replaceFirst("#.*", "").equals(path);
            if (isOfRow) {
                ids.merge(finding.path("id").asString(), 1L, Long::sum);
            }
        }
        return ids;
    }
}
