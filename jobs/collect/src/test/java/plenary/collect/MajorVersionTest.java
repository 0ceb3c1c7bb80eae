package plenary.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.collect.parquet.ReadBack;
import plenary.schemas.Progress;
import plenary.schemas.check.TableCheck;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Findings;
import plenary.schemas.submission.Submission;
import plenary.schemas.submission.SubmissionReader;

/** Sealing under a contract of three major versions, which stands beside the tests of the contract. */
class MajorVersionTest {

    private static final Contract CONTRACT =
            Contract.in(Path.of("../../schemas/src/test/resources/plenary/schemas/contract/three-majors"));

    @TempDir
    Path folder;

    private Submission sent(String version, String csv) throws IOException {
        Path sent = Files.createDirectories(folder.resolve(version));
        Files.writeString(sent.resolve("visit.csv"), csv);
        Files.writeString(sent.resolve("datapackage.json"), """
                {"country": "XA", "period": "2025", "registry": "R", "contractVersion": "%s",
                 "resources": [{"name": "visit", "path": "visit.csv"}]}
                """.formatted(version));
        return new SubmissionReader(CONTRACT, Catalogue.load())
                .open(sent, folder.resolve("work"), new Findings(), Progress.SILENT)
                .orElseThrow();
    }

    @Test
    void rowsOfAnOlderVersionAreWrittenInTheFormOfTheNewestUnderANameOfTheirOwn() throws IOException {
        Submission sent = sent("1.0.0", """
                visit_id,sex,weight,note
                A,W,61.5,tall
                B,N,_N,
                """);
        TableCheck check =
                TableCheck.open(CONTRACT, Catalogue.load(), sent, sent.tables().get(0), Map.of());
        TableWork work = new TableWork(CONTRACT, check, folder.resolve("table"), 1 << 20);
        work.read(0);
        work.refuseDuplicates();
        work.reconcile();

        assertThat(ReadBack.rows(work.accepted().get(0)))
                .isEqualTo(List.of(
                        Map.of("visit_id", "A", "sex", "F", "body_weight_kg", "615"),
                        Map.of("visit_id", "B", "sex", "X", "absences", "body_weight_kg=_N")));
        assertThat(version(sent, check)).isEqualTo("1.0.0 as 3.0.0");
    }

    @Test
    void newestVersionIsWrittenAsItIsUnderItsOwnName() throws IOException {
        Submission sent = sent("3.0.0", "visit_id,sex,site,body_weight_kg\nA,F,S1,61.5\n");
        TableCheck check =
                TableCheck.open(CONTRACT, Catalogue.load(), sent, sent.tables().get(0), Map.of());

        assertThat(version(sent, check)).isEqualTo("3.0.0");
    }

    private static String version(Submission sent, TableCheck check) {
        return SealId.of(sent, check.table(), check.upgrade(), "").version();
    }
}
