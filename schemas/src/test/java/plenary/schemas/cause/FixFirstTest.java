package plenary.schemas.cause;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import plenary.schemas.archive.Receipt;
import plenary.schemas.contract.Contract;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.CauseGroup;
import plenary.schemas.finding.Finding;
import plenary.schemas.finding.Findings;
import plenary.schemas.finding.Report.FileResult;
import plenary.schemas.finding.RowCauses;
import plenary.schemas.indicator.Indicator;
import plenary.schemas.indicator.Indicators;
import plenary.schemas.rule.RuleBook;

/** What causes touch and stop, and in which order they are told. */
class FixFirstTest {

    private static final Contract CONTRACT = Contract.load();
    private static final Catalogue CATALOGUE = Catalogue.load();
    private static final Indicators INDICATORS = Indicators.of(CONTRACT);

    private final Findings findings = new Findings();
    private final RowCauses rows = new RowCauses();
    private final List<FileResult> files = new ArrayList<>();

    @Test
    void aWarningTouchesTheIndicatorsOfItsColumn() {
        sent("exam_dose", 9, 0, 0);
        warned("RQ-DOSE-013", "compressed_mm");

        assertThat(only().indicators())
                .containsExactlyElementsOf(INDICATORS.ofColumn("exam_dose", "compressed_mm"))
                .extracting(Indicator::id)
                .contains("DOS-01", "DOS-02", "DQ-03")
                .doesNotContain("EXM-01", "POP-02");
    }

    @Test
    void aRuleOverTwoColumnsTouchesTheIndicatorsOfBoth() {
        sent("exam_dose", 9, 0, 0);
        warned("RQ-DOSE-001", "ctdi_vol_mgy");

        // A collective dose is computed from the DLP alone, which the finding does not name.
        assertThat(only().indicators()).extracting(Indicator::id).contains("DOS-01", "POP-03");
        assertThat(INDICATORS.ofColumn("exam_dose", "ctdi_vol_mgy"))
                .extracting(Indicator::id)
                .doesNotContain("POP-03");
    }

    @Test
    void anErrorTouchesAllOfItsTable() {
        sent("report_timing", 9, 1, 0);
        sent("population", 9, 0, 0);
        refused("report_timing", "setting", 1);

        assertThat(ids(only().indicators())).containsExactlyElementsOf(ids(INDICATORS.ofDataset("report_timing")));
    }

    @Test
    void anErrorOfTheSubmissionTouchesAllThatWasSent() {
        sent("report_timing", 0, 0, 5);
        sent("population", 0, 0, 5);
        findings.add(CATALOGUE.failed("RQ-PKG-008", "datapackage.json", 0, "", "period", "2O25", "a period"));

        assertThat(ids(only().indicators()))
                .containsExactly("DQ-01", "DQ-03", "POP-01", "POP-04", "POP-09", "VAL-01", "VAL-02", "VAL-03");
        assertThat(only().stopped()).isEqualTo(only().indicators());
    }

    @Test
    void aFaultOfAWorkbookTouchesItsSheetsAndNoOtherTable() {
        files.add(new FileResult("population", "tables.xlsx#population", count("tables.xlsx", 0, 0, 0)));
        sent("report_timing", 9, 0, 0);
        findings.add(CATALOGUE.failed("RQ-FILE-010", "tables.xlsx", 0, "", "", "a picture", "a workbook"));

        assertThat(ids(only().indicators())).containsExactly("DQ-03", "POP-01", "POP-04", "POP-09");
    }

    @Test
    void whatCouldNotRunTouchesNone() {
        sent("exam_dose", 9, 0, 0);
        findings.add(CATALOGUE.notRun("RQ-REF-002", "exam_dose.csv", "facility_id", "", "a table facility"));

        assertThat(only().indicators()).isEmpty();
    }

    @Test
    void aWarningAboutTheSubmissionTouchesNone() {
        sent("population", 9, 0, 0);
        findings.add(CATALOGUE.failed("RQ-PKG-013", "datapackage.json", 0, "", "period", "Period", "period"));

        assertThat(only().indicators()).isEmpty();
    }

    @Test
    void oneAcceptedRowIsEnoughForIndicatorsToGoOn() {
        sent("population", 1, 9, 0);
        refused("population", "persons", 9);

        assertThat(only().stopped()).isEmpty();
        assertThat(only().indicatorsSoFar()).isZero();
    }

    @Test
    void withoutAnAcceptedRowTheyAreStoppedUntilOneIsRight() {
        sent("population", 0, 9, 0);
        refused("population", "persons", 9);

        assertThat(ids(only().stopped())).containsExactly("DQ-03", "POP-01", "POP-04", "POP-09");
        assertThat(only().indicatorsSoFar()).isEqualTo(4);
    }

    @Test
    void anIndicatorGoesOnWhenAllItsTablesDo() {
        sent("population", 0, 0, 3);
        sent("procedure_volume", 0, 0, 3);
        heldBack("population");
        heldBack("procedure_volume");

        // The volumes feed more indicators and come first; the population stops POP-01, 04, 09 and DQ-03 still.
        assertThat(causes())
                .extracting(cause -> cause.root().cause().file())
                .containsExactly("procedure_volume.csv", "population.csv");
        assertThat(ids(causes().get(0).stopped()))
                .containsExactly(
                        "DQ-01", "DQ-02", "DQ-03", "POP-01", "POP-02", "POP-03", "POP-04", "POP-05", "POP-07",
                        "POP-09");
        assertThat(causes()).extracting(CauseGroup::indicatorsSoFar).containsExactly(6L, 10L);
    }

    @Test
    void aTableThatIsHeldBackAndHasNoRightRowNeedsBothCorrected() {
        sent("population", 0, 4, 0);
        heldBack("population");
        refused("population", "persons", 4);

        assertThat(causes()).extracting(CauseGroup::rows).containsExactly(0L, 4L);
        assertThat(causes()).extracting(CauseGroup::indicatorsSoFar).containsExactly(0L, 4L);
    }

    @Test
    void aTableThatIsHeldBackAndHasARightRowNeedsNoMoreThanThat() {
        sent("population", 0, 4, 1);
        heldBack("population");
        refused("population", "persons", 4);

        assertThat(causes()).extracting(CauseGroup::indicatorsSoFar).containsExactly(4L, 4L);
    }

    @Test
    void whatStopsIndicatorsComesBeforeWhatHoldsBackATableOfNone() {
        sent("workforce", 0, 0, 1000);
        sent("population", 0, 2, 0);
        heldBack("workforce");
        refused("population", "persons", 2);

        assertThat(causes())
                .extracting(cause -> cause.root().cause().file())
                .containsExactly("population.csv", "workforce.csv");
    }

    @Test
    void whatHoldsBackATableComesBeforeWhatRefusesRowsOfOthers() {
        sent("workforce", 0, 0, 1);
        sent("population", 5, 100, 0);
        heldBack("workforce");
        refused("population", "persons", 100);

        assertThat(causes())
                .extracting(cause -> cause.root().cause().file())
                .containsExactly("workforce.csv", "population.csv");
    }

    private void sent(String dataset, long accepted, long rejected, long quarantined) {
        files.add(new FileResult(dataset, dataset + ".csv", count(dataset + ".csv", accepted, rejected, quarantined)));
    }

    private static Receipt.FileCount count(String file, long accepted, long rejected, long quarantined) {
        return new Receipt.FileCount(
                file, "0".repeat(64), 1000, accepted + rejected + quarantined, accepted, rejected, quarantined);
    }

    private void warned(String id, String column) {
        Finding finding = CATALOGUE.failed(id, "exam_dose.csv", 2, "facility_id=F1", column, "1", "another");
        findings.add(finding);
        rows.addStriking(List.of(finding));
    }

    private void refused(String dataset, String column, int count) {
        for (int row = 0; row < count; row++) {
            Finding finding = CATALOGUE.failed("RQ-MISS-001", dataset + ".csv", 2 + row, "", column, "", "a value");
            findings.add(finding);
            rows.addRefused(List.of(finding));
        }
    }

    private void heldBack(String dataset) {
        findings.add(CATALOGUE.failed("RQ-RES-008", dataset + ".csv", 0, "", "", "3", "4 rows"));
    }

    private List<CauseGroup> causes() {
        return RootCauses.of(CONTRACT, RuleBook.all(CONTRACT), CATALOGUE, files, findings.snapshot(), rows.snapshot())
                .groups();
    }

    private CauseGroup only() {
        List<CauseGroup> causes = causes();
        assertThat(causes).hasSize(1);
        return causes.get(0);
    }

    private static List<String> ids(Collection<Indicator> indicators) {
        return indicators.stream().map(Indicator::id).toList();
    }
}
