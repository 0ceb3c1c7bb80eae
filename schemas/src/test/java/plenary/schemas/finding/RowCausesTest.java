package plenary.schemas.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import plenary.schemas.finding.RowCauses.Cause;

class RowCausesTest {

    private static final Cause LONG = new Cause("RQ-TEXT-003", "exam_dose.csv", "local_code");
    private static final Cause ZERO = new Cause("RQ-RANGE-002", "exam_dose.csv", "dlp_mgy_cm");

    @Test
    void knowsWhatCorrectingOneOrTwoCausesIsWorth() {
        RowCauses causes = new RowCauses();
        causes.addRow(List.of(Examples.tooLong(2, "x")));
        causes.addRow(List.of(Examples.tooLong(3, "x"), Examples.zeroDose(3)));
        causes.addRow(List.of(Examples.zeroDose(4)));
        RowCauses.Snapshot all = causes.snapshot();

        assertThat(all.rows(LONG)).isEqualTo(2);
        assertThat(all.rowsWithOnly(List.of(LONG))).isEqualTo(1);
        assertThat(all.rowsWithOnly(List.of(LONG, ZERO))).isEqualTo(3);
    }

    @Test
    void countsARowOnceHoweverOftenItHasTheCause() {
        RowCauses causes = new RowCauses();
        causes.addRow(List.of(Examples.zeroDose(2), Examples.zeroDose(2)));

        assertThat(causes.snapshot().rows(ZERO)).isEqualTo(1);
    }

    @Test
    void joinsPartsToTheSameAsTheWhole() {
        RowCauses whole = new RowCauses();
        RowCauses first = new RowCauses();
        RowCauses second = new RowCauses();
        whole.addRow(List.of(Examples.zeroDose(2)));
        first.addRow(List.of(Examples.zeroDose(2)));
        whole.addRow(List.of(Examples.tooLong(3, "x"), Examples.zeroDose(3)));
        second.addRow(List.of(Examples.tooLong(3, "x"), Examples.zeroDose(3)));
        first.addAll(second.snapshot());

        assertThat(first.snapshot()).isEqualTo(whole.snapshot());
    }
}
