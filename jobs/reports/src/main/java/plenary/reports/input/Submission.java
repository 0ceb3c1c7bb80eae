package plenary.reports.input;

/** One row of {@code submission.csv}: what came of one dataset of one country. Counts are of records. */
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
        String sealId) {

    public boolean isInForce() {
        return status.equals("IN_FORCE");
    }
}
