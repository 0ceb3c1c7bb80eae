package plenary.collect;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import plenary.collect.governance.CountryLog;
import plenary.collect.governance.Standings;
import plenary.collect.governance.State;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Hash;
import plenary.schemas.archive.Lease;
import plenary.schemas.submission.Submission;

/**
 * Where the submissions of one country are handled, by one run at a time.
 *
 * @param country folder of the inbox
 */
record Desk(Archive archive, String country, Lease lease, CountryLog log) {

    Desk(Archive archive, String country, Lease lease, Clock clock) {
        this(archive, country, lease, new CountryLog(archive, country, clock));
    }

    Standings standings() {
        return Standings.of(archive, Map.of(country, log.entries()));
    }

    /** Whether records of the drop were deleted on purpose, so that it is not to be read again. */
    boolean isDeleted(Drop drop) {
        return log.isDeleted(drop.name());
    }

    void received(Drop drop) {
        note(
                State.RECEIVED,
                subject(drop),
                Map.of("receivedAt", drop.receivedAt().toString()));
    }

    /** @param submission empty when it could not be opened */
    void validated(Drop drop, Collected collected, List<String> contributors) {
        note(
                State.VALIDATED,
                subject(drop),
                Map.of(
                        "verdict", collected.verdict(),
                        "errors", Long.toString(collected.errors()),
                        "warnings", Long.toString(collected.warnings()),
                        "submittedBy", String.join("; ", contributors)));
    }

    /** A submission of which nothing was sealed. */
    void returned(Drop drop, String verdict) {
        returned(drop, subject(drop), verdict);
    }

    /** @param subject id of what would have been the seal of a table */
    void returned(Drop drop, String subject, String verdict) {
        note(State.RETURNED, subject, Map.of("drop", drop.name(), "verdict", verdict));
    }

    /** A sealed table; what was sealed before stays where it stands. */
    void accepted(Drop drop, Submission submission, String dataset, String id) {
        note(
                State.ACCEPTED,
                id,
                Map.of(
                        "drop", drop.name(),
                        "dataset", dataset,
                        "period",
                                submission.period().map(period -> period.text()).orElse(""),
                        "receiptSha256", Hash.of(archive.receipt(submission.country(), dataset, id))));
    }

    private void note(State state, String subject, Map<String, String> details) {
        log.pass(lease, state, subject, CountryLog.account(), details);
    }

    private static String subject(Drop drop) {
        return CountryLog.subjectOf(drop.name());
    }
}
