package plenary.schemas.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import plenary.schemas.finding.RowCauses.Cause;
import plenary.schemas.finding.RowCauses.Combination;
import plenary.schemas.finding.RowCauses.Rows;
import plenary.schemas.finding.RowCauses.Together;

class RowCausesTest {

    private static final Cause LONG = new Cause("RQ-TEXT-003", "exam_dose.csv", "local_code");
    private static final Cause ZERO = new Cause("RQ-RANGE-002", "exam_dose.csv", "dlp_mgy_cm");

    @Test
    void knowsWhichCausesOccurTogetherAndWhere() {
        RowCauses causes = new RowCauses();
        causes.addRefused(List.of(Examples.tooLong(2, "x")));
        causes.addRefused(List.of(Examples.tooLong(3, "x"), Examples.zeroDose(3)));
        causes.addRefused(List.of(Examples.zeroDose(4).of("F1")));
        causes.addRefused(List.of(Examples.zeroDose(5).of("F2")));
        causes.addStriking(List.of(Examples.zeroDose(6).of("F2")));
        RowCauses.Snapshot all = causes.snapshot();

        assertThat(all.rows()).containsExactly(new Rows(ZERO, 3), new Rows(LONG, 2));
        assertThat(all.combinations())
                .containsExactlyInAnyOrder(
                        new Combination(new Together(true, "", List.of(LONG)), 1),
                        new Combination(new Together(true, "", List.of(ZERO, LONG)), 1),
                        new Combination(new Together(true, "F1", List.of(ZERO)), 1),
                        new Combination(new Together(true, "F2", List.of(ZERO)), 1),
                        new Combination(new Together(false, "F2", List.of(ZERO)), 1));
    }

    @Test
    void countsARowOnceHoweverOftenItHasTheCause() {
        RowCauses causes = new RowCauses();
        causes.addRefused(List.of(Examples.zeroDose(2), Examples.zeroDose(2)));

        assertThat(causes.snapshot().rows()).containsExactly(new Rows(ZERO, 1));
    }

    @Test
    void joinsPartsToTheSameAsTheWhole() {
        RowCauses whole = new RowCauses();
        RowCauses first = new RowCauses();
        RowCauses second = new RowCauses();
        whole.addRefused(List.of(Examples.zeroDose(2)));
        first.addRefused(List.of(Examples.zeroDose(2)));
        whole.addRefused(List.of(Examples.tooLong(3, "x"), Examples.zeroDose(3)));
        second.addRefused(List.of(Examples.tooLong(3, "x"), Examples.zeroDose(3)));
        first.addAll(second.snapshot());

        assertThat(first.snapshot()).isEqualTo(whole.snapshot());
    }

    @Test
    void forgetsFacilitiesWhenThereAreTooManyHoweverTheWorkIsCut() {
        RowCauses whole = new RowCauses();
        RowCauses first = new RowCauses();
        RowCauses second = new RowCauses();
        for (int row = 0; row < 12_000; row++) {
            List<Finding> findings = List.of(Examples.zeroDose(row).of("F" + row));
            whole.addRefused(findings);
            (row < 5000 ? first : second).addRefused(findings);
        }
        first.addAll(second.snapshot());

        assertThat(first.snapshot()).isEqualTo(whole.snapshot());
        assertThat(whole.snapshot().combinations())
                .containsExactly(new Combination(new Together(true, "", List.of(ZERO)), 12_000));
    }
}
