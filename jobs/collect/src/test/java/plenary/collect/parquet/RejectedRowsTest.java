package plenary.collect.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Severity;
import plenary.schemas.finding.State;

class RejectedRowsTest {

    @TempDir
    Path folder;

    private Path part(String name, long... records) {
        Path part = folder.resolve(name);
        try (RejectedRows rows = new RejectedRows(part, "exam_dose.csv")) {
            for (long record : records) {
                rows.add(
                        record,
                        record + 1,
                        "F01;-4",
                        List.of(new Finding(
                                "RQ-RANGE-001",
                                Severity.ERROR,
                                State.FAILED,
                                "exam_dose.csv",
                                record + 1,
                                "F01",
                                "",
                                "dlp_mgy_cm",
                                "-4",
                                "a number above 0",
                                "send the dose",
                                0)));
            }
        }
        return part;
    }

    @Test
    void partsAreJoinedInTheirOrder() {
        Path all = folder.resolve("rejected.parquet");

        RejectedRows.concatenate(List.of(part("a", 3, 9), part("b"), part("c", 12)), all);

        assertThat(ReadBack.rows(all)).extracting(row -> row.get("record")).containsExactly("3", "9", "12");
    }

    @Test
    void refusedRecordKeepsItsPlaceItsTextAndTheReasons() {
        assertThat(ReadBack.rows(part("a", 3)))
                .containsExactly(
                        Map.of(
                                "file", "exam_dose.csv",
                                "record", "3",
                                "line", "4",
                                "raw", "F01;-4",
                                "findings",
                                        "[{\"id\":\"RQ-RANGE-001\",\"column\":\"dlp_mgy_cm\",\"value\":\"-4\",\"expected\":\"a number above 0\"}]"));
    }

    @Test
    void submissionWithoutARefusedRecordHasAnEmptyFile() {
        Path all = folder.resolve("rejected.parquet");

        RejectedRows.concatenate(List.of(), all);

        assertThat(ReadBack.rows(all)).isEmpty();
    }
}
