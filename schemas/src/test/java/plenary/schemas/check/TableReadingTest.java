package plenary.schemas.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.Progress;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.Findings.Count;
import plenary.schemas.submission.Submission;
import plenary.schemas.submission.SubmissionReader;

class TableReadingTest {

    private static final String HEADER =
            "facility_id,facility_type,cds_available,incident_system,peer_learning,mpe_involved,active\n";

    private static final Contract CONTRACT = Contract.load();
    private static final Catalogue CATALOGUE = Catalogue.load();

    @TempDir
    Path folder;

    @Test
    void findsTheSameHoweverTheFilesAreCut() throws IOException {
        send(
                HEADER + rows(1, 100, "true") + rows(101, 110, "yes") + rows(1, 3, "true"),
                HEADER + rows(200, 300, "true") + rows(50, 52, "true"));

        TableOutcome whole = read(Long.MAX_VALUE);

        assertThat(read(100)).isEqualTo(whole);
        assertThat(read(1000)).isEqualTo(whole);
        assertThat(whole.findings().counts())
                .extracting(Count::id, Count::file, Count::count)
                .containsExactly(
                        tuple("RQ-BOOL-001", "a.csv", 10L),
                        tuple("RQ-KEY-001", "a.csv", 3L),
                        tuple("RQ-KEY-001", "b.csv", 3L));
        assertThat(whole.files())
                .extracting(file -> file.records() + " = " + file.accepted() + " + " + file.rejected())
                .containsExactly("113 = 100 + 13", "104 = 101 + 3");
    }

    @Test
    void whatFollowsAFaultCountsNowhere() throws IOException {
        send(HEADER + rows(1, 50, "true") + "F\0,\n" + rows(1, 50, "yes"), HEADER + rows(60, 61, "true"));

        TableOutcome whole = read(Long.MAX_VALUE);

        assertThat(read(100)).isEqualTo(whole);
        assertThat(whole.sealable()).isFalse();
        assertThat(whole.readToEnd()).isFalse();
        assertThat(whole.findings().counts()).extracting(Count::id).containsExactly("RQ-FILE-004", "RQ-RES-016");
        assertThat(whole.files())
                .extracting(file -> file.records() + " = " + file.quarantined())
                .containsExactly("50 = 50", "2 = 2");
    }

    private static String rows(int from, int to, String cds) {
        return IntStream.rangeClosed(from, to)
                .mapToObj(i -> "F" + i + ",ACADEMIC," + cds + ",true,true,true,true\n")
                .collect(Collectors.joining());
    }

    private void send(String a, String b) throws IOException {
        Files.writeString(folder.resolve("a.csv"), a, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("b.csv"), b, StandardCharsets.UTF_8);
        Files.writeString(folder.resolve("datapackage.json"), """
                {"country": "XA", "period": "2025", "registry": "R1", "contractVersion": "1.0.0",
                 "resources": [{"name": "facility", "path": ["a.csv", "b.csv"]}]}
                """);
    }

    private TableOutcome read(long blockBytes) throws IOException {
        Path work = Files.createTempDirectory(folder, "work");
        Submission submission = new SubmissionReader(CONTRACT, CATALOGUE)
                .open(folder, work, new Findings(), Progress.SILENT)
                .orElseThrow();
        TableCheck check = TableCheck.open(
                CONTRACT, CATALOGUE, submission, submission.tables().get(0), Map.of());
        return new TableReading(check, work.resolve("scratch"), Progress.SILENT, blockBytes).read(NoRows.INSTANCE);
    }
}
