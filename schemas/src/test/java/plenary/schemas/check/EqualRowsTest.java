package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.Progress;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Findings;
import plenary.schemas.submission.Submission;
import plenary.schemas.submission.SubmissionReader;

class EqualRowsTest {

    private static final String HEADER =
            "exam_uid_hash,facility_id,exam_date,modality,exam_category,age_years,weight_kg,ctdi_vol_mgy,ctdi_phantom,dlp_mgy_cm,dose_source\n";

    @TempDir
    Path folder;

    @Test
    void rowsAreComparedOverAllPartsHoweverTheyAreCut() throws IOException {
        TableOutcome whole = read(Long.MAX_VALUE, rows(0, 60, i -> i), rows(60, 64, i -> i - 50));

        assertThat(read(300, rows(0, 60, i -> i), rows(60, 64, i -> i - 50))).isEqualTo(whole);
        assertThat(equal(whole))
                .extracting(Finding::toString)
                .first()
                .asString()
                .startsWith(
                        "1.csv:2:exam_uid_hash RQ-DUP-001 found 'the same as 0.csv, line 12 in all but exam_uid_hash'");
        assertThat(equal(whole)).hasSize(4);
        assertThat(whole.rules())
                .filteredOn(result -> result.id().equals("RQ-DUP-001"))
                .extracting(result -> result.striking() + " of " + result.of())
                .containsExactly("4 of 64");
    }

    @Test
    void twoEqualRowsMayBeChance() throws IOException {
        assertThat(equal(read(Long.MAX_VALUE, rows(0, 12, i -> i % 10)))).isEmpty();
        assertThat(equal(read(Long.MAX_VALUE, rows(0, 13, i -> i % 10)))).hasSize(3);
    }

    @Test
    void oneInTwoThousandMayBeChance() throws IOException {
        // 3 of 6000 is not more than 0.0005; of 5999 it is.
        assertThat(equal(read(Long.MAX_VALUE, rows(0, 6000, i -> i % 5997)))).isEmpty();
        assertThat(equal(read(Long.MAX_VALUE, rows(0, 5999, i -> i % 5996)))).hasSize(3);
    }

    @Test
    void rowWithTwoMeasuredValuesIsNotAsked() throws IOException {
        String rows = rows(0, 10, i -> 1).replace(",70.1,", ",,");

        assertThat(equal(read(Long.MAX_VALUE, rows))).isEmpty();
    }

    @Test
    void rowRefusedForItsKeyEqualsNothing() throws IOException {
        String rows = rows(0, 10, i -> i);

        assertThat(equal(read(Long.MAX_VALUE, rows, rows))).isEmpty();
    }

    private static List<Finding> equal(TableOutcome outcome) {
        return outcome.findings().kept().stream()
                .filter(finding -> finding.id().equals("RQ-DUP-001"))
                .toList();
    }

    /** @param content number of what stands in a row beside its id */
    private static String rows(int from, int to, IntFunction<Integer> content) {
        return IntStream.range(from, to)
                .mapToObj(i -> "%064x,F1,2025-03-%02d,CT,CT_HEAD,50,70.1,45.3,113690,9%03d.5,RDSR\n"
                        .formatted(i, 1 + content.apply(i) % 28, content.apply(i) / 28))
                .collect(Collectors.joining());
    }

    private TableOutcome read(long blockBytes, String... parts) throws IOException {
        Path sent = Files.createTempDirectory(folder, "sent");
        for (int part = 0; part < parts.length; part++) {
            Files.writeString(sent.resolve(part + ".csv"), HEADER + parts[part], StandardCharsets.UTF_8);
        }
        String paths = IntStream.range(0, parts.length)
                .mapToObj(part -> "\"" + part + ".csv\"")
                .collect(Collectors.joining(","));
        Files.writeString(sent.resolve("datapackage.json"), """
                {"country": "XA", "period": "2025", "registry": "R1", "contractVersion": "1.0.0",
                 "resources": [{"name": "exam_dose", "path": [%s]}]}
                """.formatted(paths));
        Contract contract = Contract.load();
        Catalogue catalogue = Catalogue.load();
        Path work = Files.createTempDirectory(folder, "work");
        Submission submission = new SubmissionReader(contract, catalogue)
                .open(sent, work, new Findings(), Progress.SILENT)
                .orElseThrow();
        TableCheck check = TableCheck.open(
                contract,
                catalogue,
                submission,
                submission.table("exam_dose").orElseThrow(),
                Map.of("facility", Set.copyOf(List.of("F1"))));
        return new TableReading(check, work.resolve("keys"), Progress.SILENT, blockBytes).read(NoRows.INSTANCE);
    }
}
