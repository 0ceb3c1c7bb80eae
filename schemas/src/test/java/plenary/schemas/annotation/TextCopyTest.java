package plenary.schemas.annotation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plenary.schemas.Progress;
import plenary.schemas.TypedRow;
import plenary.schemas.check.CheckedTable;
import plenary.schemas.check.Duplicates;
import plenary.schemas.check.KeySink;
import plenary.schemas.check.RowSink;
import plenary.schemas.check.TableBlock;
import plenary.schemas.check.TableCheck;
import plenary.schemas.check.TableTally;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.RowStatus;
import plenary.schemas.finding.RowWords;
import plenary.schemas.submission.Submission;
import plenary.schemas.submission.SubmissionReader;

class TextCopyTest {

    private static final Contract CONTRACT = Contract.load();
    private static final Catalogue CATALOGUE = Catalogue.load();

    private static final String ROWS = """
            facility_id,facility_type,cds_available,incident_system,peer_learning,mpe_involved,active

            F1,ACADEMIC,true,true,true,true,true
            F2,ACADEMY,true,true,true,true,true


            F3,"ACADEMIC
            ",true,true,true,true,true
            F4,ACADEMIC,true

            F5,ACADEMIC,true,true,true,true,true
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(longs = {1, 40, 60, 100, 150, 1000})
    void isTheSameHoweverTheFileIsCut(long blockBytes) throws IOException {
        assertThat(copy(ROWS, blockBytes)).isEqualTo(copy(ROWS, Long.MAX_VALUE));
        String broken = ROWS + "F6,\"ACADEMIC,true\nF7,ACADEMIC,true,true,true,true,true\n";
        assertThat(copy(broken, blockBytes))
                .isEqualTo(copy(broken, Long.MAX_VALUE))
                .contains("\nnot read,RQ-FILE-005,");
    }

    private String copy(String text, long blockBytes) throws IOException {
        Path table = Files.writeString(folder.resolve("facility.csv"), text);
        Submission submission = new SubmissionReader(CONTRACT, CATALOGUE)
                .open(table, folder.resolve("work"), new Findings(), Progress.SILENT)
                .orElseThrow();
        TableCheck check = TableCheck.open(
                CONTRACT, CATALOGUE, submission, submission.tables().get(0), Map.of());
        TableTally tally = new TableTally(check);
        for (TableBlock block : check.blocks(Long.MAX_VALUE)) {
            tally.add(check.read(block, Duplicates.NONE, new Nowhere(), KeySink.NONE));
        }
        CopiedPart part = new CopiedPart(new CheckedTable(check, tally.outcome(), Duplicates.NONE), 0);
        Path copy = folder.resolve("copy.csv");
        new TextCopy(new RowWords(CATALOGUE), part, folder, Progress.SILENT, blockBytes).write(copy, false);
        return Files.readString(copy);
    }

    private static final class Nowhere implements RowSink {

        @Override
        public void accept(TypedRow row) {
            // Only what comes of the table is wanted.
        }

        @Override
        public void reject(long record, long line, Supplier<String> raw, List<Finding> findings) {
            // Only what comes of the table is wanted.
        }
    }

    @Test
    void cellsAreSplitAsTheCheckSplitsThem() {
        assertThat(cells("a,\"b,\"\"c\"\"\",,\"d\"")).containsExactly("a", "b,\"c\"", "", "d");
        assertThat(cells("a\"b,\"c\"d,\"e\" \"f\",")).containsExactly("a\"b", "\"c\"d", "\"e\" \"f\"", "");
        assertThat(cells("")).containsExactly("");
        assertThat(cells("\"\"")).containsExactly("");
    }

    private static List<String> cells(String text) {
        return new AnnotatedRow(2, text, true, RowStatus.REFUSED, List.of()).cells(',', '"');
    }
}
