package plenary.schemas.finding;

import java.time.LocalDate;
import plenary.schemas.identity.Identities;

/**
 * A warning that the sender explains once, instead of being asked about it each time.
 *
 * @param number place in the list of the descriptor, counted from 1
 * @param line of the descriptor on which it stands
 * @param finding id of the kind of finding
 * @param column empty for all columns
 * @param facility empty for all facilities
 * @param by role or office that answers for it
 * @param until last day on which a period may end that it holds for
 */
public record Waiver(
        int number,
        int line,
        String finding,
        String dataset,
        String column,
        String facility,
        String reason,
        String by,
        LocalDate until) {

    /** Most characters of a reason. */
    public static final int LONGEST_REASON = 400;

    public Waiver {
        facility = Shown.of(Identities.masked(facility));
        reason = Shown.of(Identities.masked(reason), LONGEST_REASON);
        by = Shown.of(Identities.masked(by));
    }

    /** Whether it explains a finding of its dataset; what refuses data or could not be asked is never explained. */
    boolean explains(Finding made) {
        return made.severity() != Severity.ERROR
                && made.state() == State.FAILED
                && made.id().equals(finding)
                && (column.isEmpty() || made.column().equals(column))
                && (facility.isEmpty() || made.facility().equals(facility));
    }

    /** What it is about, in a few words: {@code RQ-DOSE-003, exam_dose, dlp_mgy_cm, F01}. */
    public String subject() {
        return finding + ", " + dataset + (column.isEmpty() ? "" : ", " + column)
                + (facility.isEmpty() ? "" : ", " + facility);
    }
}
