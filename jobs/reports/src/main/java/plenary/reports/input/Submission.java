package plenary.reports.input;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * One row of {@code submission.csv}: what came of one dataset of one country. Counts are of records.
 *
 * @param late {@code true} when it came after the deadline; empty when there was none
 * @param completeness of the accepted records
 */
public record Submission(
        String country,
        String dataset,
        String period,
        String status,
        long records,
        long accepted,
        long rejected,
        long quarantined,
        String receivedAt,
        String coverage,
        String contractVersion,
        String sealId,
        String late,
        Completeness completeness) {

    public boolean isInForce() {
        return status.equals("IN_FORCE");
    }

    /** Days after the deadline in words; empty when it was in time. */
    public String lateBy(String deadline) {
        if (!late.equals("true")) {
            return "";
        }
        LocalDate received = LocalDate.ofInstant(Instant.parse(receivedAt), ZoneOffset.UTC);
        long days = ChronoUnit.DAYS.between(LocalDate.parse(deadline), received);
        return "late by " + days + (days == 1 ? " day" : " days");
    }
}
