package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.Progress;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Kind;
import plenary.schemas.finding.Language;
import plenary.schemas.finding.PublishedForm;
import plenary.schemas.submission.ZipRecipe;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Walks every case folder of the contract. */
class CasesTest {

    /** Kinds that only the central run can find, with a test there. */
    private static final Set<String> CENTRAL = Set.of("RQ-PERIOD-002", "RQ-COUNTRY-001", "RQ-COUNTRY-002");

    /** Kinds that need what no folder can hold; see {@code SubmissionReaderTest}. */
    private static final Set<String> IN_OTHER_TESTS = Set.of("RQ-PKG-001");

    private static final JsonMapper JSON = JsonMapper.shared();

    @TempDir
    Path temporary;

    @TestFactory
    Stream<DynamicTest> eachCaseGivesExactlyItsFindings() {
        return CaseFolder.all().stream().map(one -> DynamicTest.dynamicTest(one.name(), () -> check(one)));
    }

    private void check(CaseFolder one) throws Exception {
        Path submission = Files.createDirectories(temporary.resolve(one.name()).resolve("submission"));
        Path out = temporary.resolve(one.name()).resolve("out");
        one.sendTo(submission);

        Preflight.Result result = Preflight.check(submission, out, Progress.SILENT);

        JsonNode report = JSON.readTree(out.resolve("findings.json").toFile());
        List<ExpectedFinding> found = new ArrayList<>();
        report.path("findings").forEach(finding -> found.add(ExpectedFinding.of(finding)));
        // To write the expectation of a new case: -Dplenary.cases.write=true, then read every word of it.
        if (Boolean.getBoolean("plenary.cases.write")) {
            write(one.expectedFile(), found);
        }
        assertThat(found).containsExactlyElementsOf(one.expected());
        assertThat(result.errors()).isEqualTo(report.path("errors").asLong());
        PublishedForm.assertKept(report);
        PublishedForm.assertKeptByResults(
                JSON.readTree(out.resolve("validation-report.json").toFile()));
        assertNoRecordIsLost(report);
        AnnotatedCopy.assertAgreesWith(report, out);
        if (one.hasEarlier()) {
            checkBesideEarlier(one, submission, out);
        }
    }

    private void checkBesideEarlier(CaseFolder one, Path submission, Path alone) throws IOException {
        Path earlier = Files.createDirectories(temporary.resolve(one.name()).resolve("earlier"));
        Path out = temporary.resolve(one.name()).resolve("beside");
        one.sendEarlierTo(earlier);

        Preflight.check(submission, out, Wanted.in(Language.EN).since(earlier), Progress.SILENT);

        JsonNode changes = JSON.readTree(out.resolve("changes.json").toFile());
        List<ExpectedFinding> found = new ArrayList<>();
        changes.path("findings").forEach(finding -> found.add(ExpectedFinding.of(finding)));
        if (Boolean.getBoolean("plenary.cases.write")) {
            write(one.expectedChangesFile(), found);
        }
        assertThat(found).containsExactlyElementsOf(one.expectedChanges());
        PublishedForm.assertKeptByChanges(changes);
        assertThat(out.resolve("findings.json")).hasSameTextualContentAs(alone.resolve("findings.json"));
    }

    private static void write(Path file, List<ExpectedFinding> found) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
            csv.writeRecord(ExpectedFinding.COLUMNS);
            found.forEach(finding -> csv.writeRecord(finding.cells()));
        }
    }

    private static void assertNoRecordIsLost(JsonNode report) {
        for (JsonNode file : report.path("files")) {
            Set<Long> refusedLines = new HashSet<>();
            for (JsonNode finding : report.path("findings")) {
                boolean isOfRow = finding.path("severity").asString().equals("ERROR")
                        && !finding.path("id").asString().startsWith("RQ-FILE-")
                        && !finding.path("id").asString().startsWith("RQ-HEAD-")
                        && finding.path("line").asLong() > 0
                        && fileOf(finding).equals(file.path("path").asString());
                if (isOfRow) {
                    refusedLines.add(finding.path("line").asLong());
                }
            }
            assertThat(file.path("rejected").asLong()).isEqualTo(refusedLines.size());
            assertThat(file.path("accepted").asLong()
                            + file.path("rejected").asLong()
                            + file.path("quarantined").asLong())
                    .isEqualTo(file.path("records").asLong());
        }
    }

    /** Behind the name of a workbook stands the sheet. */
    private static String fileOf(JsonNode finding) {
        return finding.path("file").asString().replaceFirst("#.*", "");
    }

    @Test
    void everyColumnHasACaseInWhichItIsWrong() {
        Set<String> wrong = new HashSet<>();
        for (CaseFolder one : CaseFolder.all()) {
            one.expected().forEach(finding -> wrong.add(one.dataset() + "." + finding.column()));
        }

        assertThat(Contract.load().datasets())
                .flatExtracting(dataset -> dataset.fieldNames().stream()
                        .map(field -> dataset.name() + "." + field)
                        .toList())
                .isSubsetOf(wrong);
    }

    @Test
    void everyKindOfFindingHasACase() {
        Set<String> provoked = new HashSet<>(CENTRAL);
        provoked.addAll(IN_OTHER_TESTS);
        for (CaseFolder one : CaseFolder.all()) {
            one.expected().forEach(finding -> provoked.add(finding.id()));
            one.expectedChanges().forEach(finding -> provoked.add(finding.id()));
        }
        Stream.of(ZipRecipe.values()).forEach(recipe -> provoked.add(recipe.id()));

        assertThat(Catalogue.load().kinds()).extracting(Kind::id).isSubsetOf(provoked);
    }
}
