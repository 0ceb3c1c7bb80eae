package plenary.schemas.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class HeadlineTest {

    @Test
    void saysThatEverythingIsTaken() {
        assertThat(headline(Examples.report(1234567, List.of())).line())
                .isEqualTo("Accepted: 1\u202F234\u202F567 of 1\u202F234\u202F567 records accepted; "
                        + "0 errors, 0 warnings, 0 notes. Every finding is shown. Every check was run.");
    }

    @Test
    void saysWhatIsRefused() {
        assertThat(headline(Examples.report(1, List.of(List.of(Examples.zeroDose(2)))))
                        .line())
                .isEqualTo("Partly accepted: 1 of 2 records accepted, 1 refused; "
                        + "1 error, 0 warnings, 0 notes. Every finding is shown. Every check was run.");
    }

    @Test
    void isReturnedWhenNothingIsTaken() {
        assertThat(Examples.report(0, List.of(List.of(Examples.zeroDose(2)))).verdict())
                .isEqualTo(Verdict.RETURNED);
    }

    @Test
    void isAcceptedWithWarningsAlone() {
        Findings findings = new Findings();
        findings.add(Examples.CATALOGUE.notRun("RQ-REF-002", "exam_dose.csv", "facility_id", "", "a table facility"));

        Report report = Examples.report(3, 0, findings, new RowCauses());

        assertThat(report.verdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(headline(report).line())
                .isEqualTo("Accepted: 3 of 3 records accepted; 0 errors, 1 warning, 0 notes. "
                        + "Every finding is shown. 1 check could not be run; see below.");
    }

    @Test
    void saysInTheFirstLineThatFindingsAreNotShown() {
        List<List<Finding>> rows = new ArrayList<>();
        for (long line = 2; line < 2 + 1001; line++) {
            rows.add(List.of(Examples.zeroDose(line)));
        }

        assertThat(headline(Examples.report(0, rows)).line())
                .contains("Counted but not shown: 1 finding; of each kind the first 1\u202F000 are shown.");
    }

    @Test
    void advisesTheFewestCausesThatAreWorthNineRowsInTen() {
        List<List<Finding>> rows = new ArrayList<>();
        rows.addAll(Collections.nCopies(95, List.of(Examples.zeroDose(2))));
        rows.addAll(Collections.nCopies(5, List.of(Examples.tooLong(3, "x"))));

        assertThat(headline(Examples.report(1, rows)).advice())
                .isEqualTo("2 causes refuse 100 rows. Of these causes, correct the first and 95 % of these rows "
                        + "become valid.");
    }

    @Test
    void saysHowManyIndicatorsAreStoppedAndGetRowsAgain() {
        List<List<Finding>> rows = new ArrayList<>();
        rows.addAll(Collections.nCopies(95, List.of(Examples.zeroDose(2))));
        rows.addAll(Collections.nCopies(5, List.of(Examples.tooLong(3, "x"))));

        assertThat(headline(Examples.report(0, rows)).advice())
                .isEqualTo("2 causes refuse 100 rows and stop 22 indicators. Of these causes, correct the first and "
                        + "95 % of these rows become valid and 22 of these indicators get rows again.");
    }

    @Test
    void advisesAlsoWhereATableIsHeldBackAndNoRowRefused() {
        Findings findings = new Findings();
        findings.add(Examples.CATALOGUE.failed("RQ-RES-008", "exam_dose.csv", 0, "", "", "3", "4"));

        assertThat(headline(Examples.report(0, 0, findings, new RowCauses())).advice())
                .isEqualTo("1 cause stops 22 indicators.");
    }

    @Test
    void hasNoAdviceWhenNoRowIsRefused() {
        assertThat(headline(Examples.report(5, List.of())).advice()).isEmpty();
    }

    private static Headline headline(Report report) {
        return new Headline(report, Examples.CATALOGUE.words());
    }
}
