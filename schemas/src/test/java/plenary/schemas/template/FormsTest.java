package plenary.schemas.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.schemas.Progress;
import plenary.schemas.check.Preflight;
import plenary.schemas.contract.Absence;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Field;
import plenary.schemas.contract.FieldType;
import plenary.schemas.finding.Finding;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A submission in one form of file against the same in another. */
class FormsTest {

    private static final Contract CONTRACT = Contract.load();
    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path folder;

    private Path template;
    private String accepted;

    @BeforeEach
    void writeTemplates() {
        template = folder.resolve("template");
        Template.of(CONTRACT, Template.ALL, Format.XLSX).write(template);
        Path csv = folder.resolve("csv");
        Template.of(CONTRACT, Template.ALL, Format.CSV).write(csv);
        accepted = check(csv.resolve("example")).verdict();
    }

    private Preflight.Result check(Path submission) {
        return Preflight.check(submission, folder.resolve("findings"), Progress.SILENT);
    }

    @Test
    void theFilledWorkbookIsAcceptedAsTheFilledTablesAre() {
        assertThat(accepted).startsWith("Accepted: 390 of 390 records accepted; 0 errors, 0 warnings, 0 notes.");
        assertThat(check(template.resolve("example")).verdict()).isEqualTo(accepted);
    }

    @Test
    void theBlankWorkbookIsAcceptedWhenAStewardHasFilledItIn() throws IOException {
        Path blank = template.resolve("blank");
        FilledWorkbook.fill(blank.resolve("submission.xlsx"), CONTRACT, Example.of(CONTRACT));
        fillInDescriptor(blank);

        assertThat(check(blank).verdict()).isEqualTo(accepted);
    }

    @Test
    void sheetsThatAreLeftBlankAreLeftOut() throws IOException {
        Path blank = template.resolve("blank");
        Files.delete(blank.resolve("submission.xlsx"));
        List<Dataset> datasets = CONTRACT.datasets();
        Example example = Example.of(CONTRACT);
        new XlsxTables(CONTRACT, datasets)
                .write(
                        blank,
                        "submission.xlsx",
                        dataset -> dataset.name().equals("facility") ? example.rows(dataset) : List.of());
        fillInDescriptor(blank);

        Preflight.Result result = check(blank);

        assertThat(result.verdict()).startsWith("Accepted: 6 of 6 records accepted; 0 errors, 0 warnings, 22 notes.");
        assertThat(result.sample()).extracting(Finding::id).containsOnly("RQ-XLSX-003");
    }

    private static void fillInDescriptor(Path blank) throws IOException {
        Path file = blank.resolve("datapackage.json");
        ObjectNode root = (ObjectNode) JSON.readTree(Files.readString(file));
        root.put("country", "XA").put("period", "2025").put("registry", "XA-NATIONAL-REGISTRY");
        root.putObject("signoff")
                .put("name", "A. Example")
                .put("role", "Contact")
                .put("date", "2026-03-02");
        Files.writeString(file, JSON.writeValueAsString(root));
    }

    @ParameterizedTest
    @ValueSource(strings = {".jsonl", ".ndjson", ".jsonl.gz"})
    void jsonLinesAreAcceptedAsTheFilledTablesAre(String ending) throws IOException {
        Path lines = Files.createDirectories(folder.resolve("lines"));
        ObjectNode root = Example.of(CONTRACT).descriptor();
        root.remove("resources");
        for (Dataset dataset : CONTRACT.datasets()) {
            String path = dataset.name() + ending;
            byte[] text = jsonLines(dataset).getBytes(StandardCharsets.UTF_8);
            try (OutputStream out = Files.newOutputStream(lines.resolve(path));
                    OutputStream packed = ending.endsWith(".gz") ? new GZIPOutputStream(out) : out) {
                packed.write(text);
            }
            root.withArray("resources").addObject().put("name", dataset.name()).put("path", path);
        }
        Files.writeString(lines.resolve("datapackage.json"), JSON.writeValueAsString(root));

        assertThat(check(lines).verdict()).isEqualTo(accepted);
    }

    private static String jsonLines(Dataset dataset) {
        StringBuilder lines = new StringBuilder();
        for (List<String> row : Example.of(CONTRACT).rows(dataset)) {
            ObjectNode object = JSON.createObjectNode();
            for (int i = 0; i < row.size(); i++) {
                put(object, dataset.fields().get(i), row.get(i));
            }
            lines.append(JSON.writeValueAsString(object)).append('\n');
        }
        return lines.toString();
    }

    private static void put(ObjectNode object, Field field, String value) {
        boolean isTyped = Absence.of(value).isEmpty();
        if (isTyped && (field.type() == FieldType.NUMBER || field.type() == FieldType.INTEGER)) {
            object.put(field.name(), new java.math.BigDecimal(value));
        } else if (isTyped && field.type() == FieldType.BOOLEAN) {
            object.put(field.name(), value.equals("true"));
        } else if (!value.isEmpty()) {
            object.put(field.name(), value);
        }
    }

    @Test
    void aWorkbookAloneIsCheckedByTheNamesOfItsSheets() throws IOException {
        Path alone = Files.copy(template.resolve("example/submission.xlsx"), folder.resolve("Meldung 2025.xlsx"));

        Preflight.Result result = check(alone);

        assertThat(result.sample()).extracting(Finding::id).containsExactly("RQ-PKG-002");
        assertThat(result.verdict()).contains("390 records");
    }

    @Test
    void jsonLinesAloneAreCheckedByTheirName() throws IOException {
        Dataset facility = CONTRACT.dataset("facility").orElseThrow();
        Path alone = Files.writeString(folder.resolve("facility-2025.jsonl"), jsonLines(facility));

        assertThat(check(alone).sample()).extracting(Finding::id).containsExactly("RQ-PKG-002");
    }

    @Test
    void aWorkbookInAZipIsReadAsOneInAFolder() throws IOException {
        Path zip = folder.resolve("sent.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip));
                Stream<Path> files = Files.list(template.resolve("example"))) {
            for (Path file : files.sorted().toList()) {
                out.putNextEntry(new ZipEntry(file.getFileName().toString()));
                Files.copy(file, out);
                out.closeEntry();
            }
        }

        assertThat(check(zip).verdict()).isEqualTo(accepted);
    }
}
