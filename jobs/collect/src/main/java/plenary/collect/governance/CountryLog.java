package plenary.collect.governance;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.AuditEntry;
import plenary.schemas.archive.AuditLog;
import plenary.schemas.archive.Lease;

/**
 * The audit log of one country, and the states that follow from it. Its subjects are drops, {@code drop/<name>}, and
 * sealed submissions, by their ids.
 */
public final class CountryLog {

    /** Of an entry: what was objected to, which is no state of a submission. */
    static final String OBJECTED = "OBJECTED";

    /** Of an entry: the records of a withdrawn submission are gone. */
    public static final String DELETED = "DELETED";

    private final String country;
    private final AuditLog log;

    public CountryLog(Archive archive, String country, Clock clock) {
        this.country = country;
        this.log = new AuditLog(archive.auditOfCountry(country), clock);
    }

    /** What entries about a drop have as their subject. */
    public static String subjectOf(String drop) {
        return "drop/" + drop;
    }

    /** The account under which this process runs: who did it, when nobody is named. */
    public static String account() {
        return System.getProperty("user.name", "unknown");
    }

    public List<AuditEntry> entries() {
        return log.entries();
    }

    /** The entry with which a subject came to where it stands; empty when it was never seen. */
    public Optional<AuditEntry> standing(String subject) {
        return log.of(subject).stream()
                .filter(entry -> state(entry).isPresent())
                .reduce((before, after) -> after);
    }

    static Optional<State> state(AuditEntry entry) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(entry.event()))
                .findFirst();
    }

    /**
     * Notes that a subject came to a state; does nothing when the log says the same already.
     *
     * @throws IllegalArgumentException when it cannot come there from where it stands
     */
    public void enter(Lease lease, State state, String subject, String by, Map<String, String> details) {
        Optional<State> now = standing(subject).flatMap(CountryLog::state);
        if (!mayFollow(now, state)) {
            throw new IllegalArgumentException("%s %s is %s and cannot become %s"
                    .formatted(country, subject, now.orElseThrow().words(), state.words()));
        }
        log.note(lease, state.name(), subject, by, details);
    }

    /** The same for what a run may come to again after more has happened: it leaves a subject that went further alone. */
    public void pass(Lease lease, State state, String subject, String by, Map<String, String> details) {
        if (mayFollow(standing(subject).flatMap(CountryLog::state), state)) {
            log.note(lease, state.name(), subject, by, details);
        }
    }

    private static boolean mayFollow(Optional<State> now, State state) {
        return now.map(from -> from == state || from.next().contains(state)).orElse(true);
    }

    /** Whether records of a drop were deleted on purpose. */
    public boolean isDeleted(String drop) {
        return entries().stream()
                .anyMatch(entry ->
                        entry.event().equals(DELETED) && entry.detail("drop").equals(drop));
    }

    void note(Lease lease, String event, String subject, Map<String, String> details) {
        log.note(lease, event, subject, account(), details);
    }

    void add(Lease lease, String event, String subject, String by, Map<String, String> details) {
        log.append(lease, event, subject, by, details);
    }
}
