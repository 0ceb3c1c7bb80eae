package plenary.indicators.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plenary.indicators.archive.FrozenEdition;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Receipt;
import plenary.schemas.archive.TierReached;
import plenary.schemas.contract.Contract;

class SubmissionTablesTest {

    @ParameterizedTest
    @CsvSource({
        "2026-03-31, 2026-03-31T23:59:59Z, false, the day of the deadline belongs to it",
        "2026-03-31, 2026-04-01T00:00:00Z, true,  the next day in UTC does not",
        "'',         2026-04-01T00:00:00Z, '',    without a deadline nothing is late"
    })
    void submissionIsLateFromTheDayAfterTheDeadline(String deadline, String receivedAt, String late, String why) {
        FrozenEdition edition = new FrozenEdition(manifest(deadline), List.of(receipt(receivedAt)));

        List<List<String>> rows = SubmissionTables.submissions(edition, Contract.load());

        assertThat(rows)
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(SubmissionTables.SUBMISSION))
                .filteredOn(row -> row.get(1).equals("facility"))
                .extracting(row -> row.get(SubmissionTables.SUBMISSION.indexOf("late")))
                .as(why)
                .containsExactly(late);
    }

    @Test
    void submissionHasTheTierThatItsReceiptGives() {
        FrozenEdition edition = new FrozenEdition(manifest(""), List.of(receipt("2026-01-01T00:00:00Z")));
        int tier = SubmissionTables.SUBMISSION.indexOf("tier");

        assertThat(SubmissionTables.submissions(edition, Contract.load()))
                .filteredOn(row -> row.get(1).equals("facility"))
                .extracting(row -> row.subList(tier, tier + 4))
                .containsExactly(List.of("NONE", "active mpe_involved", "12", "40"));
    }

    @Test
    void ofAWaiverForOneFacilityReadersLearnNeitherItsNameNorANumber() {
        FrozenEdition edition = new FrozenEdition(manifest(""), List.of(receipt("2026-01-01T00:00:00Z")));

        assertThat(SubmissionTables.waivers(edition))
                .containsExactly(
                        List.of(
                                "XA",
                                "facility",
                                "2025",
                                "RQ-A-001",
                                "",
                                "true",
                                "so it is",
                                "office",
                                "2025-12-31",
                                ""),
                        List.of(
                                "XA",
                                "facility",
                                "2025",
                                "RQ-B-001",
                                "beds",
                                "false",
                                "why not",
                                "office",
                                "2026-12-31",
                                "7"))
                .allSatisfy(row -> assertThat(row).hasSameSizeAs(SubmissionTables.WAIVER));
    }

    private static Manifest manifest(String deadline) {
        return new Manifest(
                "summit",
                1,
                0,
                "Summit",
                "2025-01-01",
                "2025-12-31",
                deadline,
                "",
                "",
                List.of("XA"),
                List.of(),
                "2026-04-02T00:00:00Z",
                "1.0.0",
                "test",
                List.of(),
                List.of(),
                List.of(),
                Map.of(),
                Map.of());
    }

    private static Receipt receipt(String receivedAt) {
        return new Receipt(
                "5eed",
                "XA",
                "facility",
                "2025",
                "1.0.0",
                "R",
                receivedAt,
                "XA/drop",
                1,
                "",
                1,
                false,
                "",
                List.of(),
                List.of(),
                Map.of(),
                Optional.of(new TierReached("NONE", List.of("active", "mpe_involved"), 12, 40)),
                Optional.empty(),
                Optional.empty(),
                Optional.of(List.of(
                        new Receipt.Waived("RQ-B-001", "beds", "", "why not", "office", "2026-12-31", 7),
                        new Receipt.Waived("RQ-A-001", "", "F1", "so it is", "office", "2025-12-31", 3))));
    }
}
