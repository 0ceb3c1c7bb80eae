package plenary.app;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import plenary.schemas.archive.Archive;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The demonstration from end to end, held against what its generator knows to be true. */
@ExtendWith(Rehearsal.Once.class)
class RehearsalTest {

    private static final Map<String, String> QUARTILES = Map.of("DOS-02", "q75", "DOS-03", "q50", "DOS-04", "q25");
    private static final int FACILITIES_FOR_A_PROVISIONAL_VALUE = 3;

    private static Path root = Path.of("");
    private static Rehearsal first = new Rehearsal(root, -1, List.of(), "");

    @BeforeAll
    static void rehearse(Rehearsal rehearsal) {
        root = rehearsal.archive();
        first = rehearsal;
    }

    @Test
    void lastLineIsThePathOfTheReportThatSaysItIsSynthetic() throws IOException {
        assertThat(first.exitCode()).as(first.err()).isZero();
        Path index = report().resolve("index.html");
        assertThat(Path.of(first.out().get(first.out().size() - 1))).isEqualTo(index);
        assertThat(index).content().contains("SYNTHETIC");
    }

    @Test
    void quartilesAreThoseThatFollowFromThePlan() throws IOException {
        Map<String, Double> expected = new TreeMap<>();
        for (NamedCsvRecord level : csv(synthetic("expected_drl.csv"))) {
            if (Integer.parseInt(level.getField("facilities")) >= FACILITIES_FOR_A_PROVISIONAL_VALUE) {
                String stratum = fields(level, "country", "exam_category", "indication", "band", "quantity");
                QUARTILES.forEach((indicator, quartile) ->
                        expected.put(indicator + " " + stratum, Double.parseDouble(level.getField(quartile))));
            }
        }
        Map<String, Double> computed = new TreeMap<>();
        for (NamedCsvRecord cell : csv(table())) {
            if (QUARTILES.containsKey(cell.getField("INDICATOR"))) {
                if (cell.getField("OBS_VALUE").isEmpty()) {
                    assertThat(cell.getField("STATUS")).isIn("INSUFFICIENT_FACILITIES", "NOT_SUBMITTED");
                } else {
                    assertThat(cell.getField("STATUS")).isIn("PUBLISHED", "PROVISIONAL");
                    String key =
                            fields(cell, "INDICATOR", "REF_AREA", "EXAM_CATEGORY", "INDICATION", "BAND", "QUANTITY");
                    computed.put(key, Double.parseDouble(cell.getField("OBS_VALUE")));
                }
            }
        }
        assertThat(computed).isNotEmpty().isEqualTo(expected);
    }

    @Test
    void injectedDefectsAreReportedWithTheirPlaceAndNothingElseIs() throws IOException {
        List<String> expected = new ArrayList<>();
        for (NamedCsvRecord defect : csv(synthetic("ledger.csv"))) {
            expected.add(fields(defect, "country", "drop", "file", "line", "finding"));
        }
        List<String> reported = new ArrayList<>();
        for (Path sent : sendings()) {
            for (JsonNode finding : findings(sent).path("findings")) {
                // A note, such as that children's weights are not sent, is about no defect.
                if (!finding.path("severity").asString().equals("INFORMATION")) {
                    reported.add(nameOf(sent) + " " + values(finding, "file", "line", "id"));
                }
            }
        }
        assertThat(reported).isNotEmpty().containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void everyRecordIsAcceptedRejectedOrQuarantinedAsForetold() throws IOException {
        Map<String, List<Long>> all = new TreeMap<>();
        Map<String, List<Long>> acceptedInPart = new TreeMap<>();
        for (NamedCsvRecord count : csv(synthetic("expected_counts.csv"))) {
            List<Long> counts = Stream.of("records", "accepted", "rejected", "quarantined")
                    .map(column -> Long.valueOf(count.getField(column)))
                    .toList();
            String dataset = fields(count, "country", "drop", "dataset");
            all.put(dataset, counts);
            if (counts.get(1) > 0) {
                acceptedInPart.put(dataset, counts);
            }
        }
        Map<String, List<Long>> returned = new TreeMap<>();
        Map<String, List<Long>> sealed = new TreeMap<>();
        Map<String, String> sent = new TreeMap<>();
        for (Path sending : sendings()) {
            sent.put(drop(sending), nameOf(sending));
            for (JsonNode file : findings(sending).path("files")) {
                returned.merge(nameOf(sending) + " " + values(file, "dataset"), counts(file), RehearsalTest::sum);
            }
        }
        for (Path receiptFile : filesNamed(root.resolve("sealed"), "receipt.json")) {
            JsonNode receipt = JsonMapper.shared().readTree(receiptFile);
            String dataset = sent.get(values(receipt, "drop")) + " " + values(receipt, "dataset");
            receipt.path("files").forEach(file -> sealed.merge(dataset, counts(file), RehearsalTest::sum));
        }
        assertThat(returned).isEqualTo(all);
        assertThat(sealed).isNotEmpty().isEqualTo(acceptedInPart);
    }

    @Test
    void everyPublishedReferenceLevelStandsOnSomePageUnderItsId() throws IOException {
        StringBuilder pages = new StringBuilder();
        for (Path page : filesNamed(report(), ".html")) {
            pages.append(Files.readString(page));
        }
        String text = pages.toString();
        List<String> missing = new ArrayList<>();
        for (NamedCsvRecord cell : csv(table())) {
            String id = cell.getField("CELL_ID");
            if (id.startsWith("DOS-02/") && cell.getField("STATUS").equals("PUBLISHED") && !text.contains(id)) {
                missing.add(id);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void secondRehearsalChangesNothing() throws IOException {
        byte[] before = Files.readAllBytes(table());

        Rehearsal second = Rehearsal.in(root);

        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(table()).hasBinaryContent(before);
        assertThat(archive().revision("demo", 2)).doesNotExist();
    }

    private static Archive archive() {
        return new Archive(root.toAbsolutePath().normalize());
    }

    private static Path table() {
        return archive().tables("demo", 1).resolve("indicator_value.csv");
    }

    private static Path report() {
        return archive().report("demo", 1);
    }

    private static Path synthetic(String file) {
        return root.resolve("synthetic").resolve(file);
    }

    private static List<Path> sendings() throws IOException {
        return filesNamed(synthetic("inbox"), "datapackage.json").stream()
                .map(descriptor -> descriptor.resolveSibling(""))
                .toList();
    }

    /** Country and day, as the ledger names a sending. */
    private static String nameOf(Path sending) {
        return synthetic("inbox").relativize(sending).toString().replace('/', ' ');
    }

    /** Country and drop, as a receipt names it: a drop is named after its content, so the descriptor tells which. */
    private static String drop(Path sending) throws IOException {
        Path inbox = archive().inbox();
        for (Path descriptor : filesNamed(inbox, "datapackage.json")) {
            if (Files.mismatch(descriptor, sending.resolve("datapackage.json")) < 0) {
                return inbox.relativize(descriptor.resolveSibling("")).toString();
            }
        }
        throw new AssertionError("not in the inbox: " + sending);
    }

    private static JsonNode findings(Path sending) throws IOException {
        return JsonMapper.shared()
                .readTree(root.resolve("returned").resolve(drop(sending)).resolve("findings.json"));
    }

    private static List<Long> counts(JsonNode file) {
        return Stream.of("records", "accepted", "rejected", "quarantined")
                .map(name -> file.path(name).asLong())
                .toList();
    }

    private static List<Long> sum(List<Long> one, List<Long> other) {
        return Stream.iterate(0, i -> i < one.size(), i -> i + 1)
                .map(i -> one.get(i) + other.get(i))
                .toList();
    }

    private static String values(JsonNode node, String... names) {
        return String.join(
                " ",
                Arrays.stream(names).map(name -> node.path(name).asString()).toList());
    }

    private static String fields(NamedCsvRecord row, String... columns) {
        return String.join(" ", Arrays.stream(columns).map(row::getField).toList());
    }

    private static List<NamedCsvRecord> csv(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            return rows.stream().toList();
        }
    }

    private static List<Path> filesNamed(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
