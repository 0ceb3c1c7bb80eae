package plenary.collect.governance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import plenary.collect.edition.EditionFile;
import plenary.collect.edition.InForce;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.AuditEntry;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Receipt;
import plenary.schemas.contract.Contract;

/** What the countries of an edition have decided about their sealed submissions. */
public final class Standings {

    private final Archive archive;
    private final Map<String, List<AuditEntry>> entries;
    private final Set<String> supposed;

    /** @param supposed ids of submissions that count as signed off, though nobody has */
    private Standings(Archive archive, Map<String, List<AuditEntry>> entries, Set<String> supposed) {
        this.archive = archive;
        this.entries = entries;
        this.supposed = supposed;
    }

    public static Standings of(Archive archive, List<String> countries, Clock clock) {
        Map<String, List<AuditEntry>> entries = new TreeMap<>();
        countries.forEach(country -> entries.put(country, new CountryLog(archive, country, clock).entries()));
        return of(archive, entries);
    }

    /** @param entries of the logs of the countries */
    public static Standings of(Archive archive, Map<String, List<AuditEntry>> entries) {
        return new Standings(archive, entries, Set.of());
    }

    /**
     * The same as if a country had signed off all that it may: what nothing has replaced and nobody has taken back. What
     * was withdrawn unsigned thus replaces nothing, as it never will.
     */
    public Standings asIfSignedOff(String country) {
        Set<String> unsigned = Contract.load().datasets().stream()
                .flatMap(dataset -> inForce(country, dataset.name(), false).stream())
                .map(Receipt::id)
                .collect(Collectors.toSet());
        return new Standings(archive, entries, unsigned);
    }

    /**
     * The submissions of one dataset that count, oldest first. A withdrawn one does not count, and what it had replaced
     * does not come back: nobody stands for those data any more.
     *
     * @param signedOffOnly as an edition may ask; one that nobody has signed off then replaces nothing
     */
    public List<Receipt> inForce(String country, String dataset, boolean signedOffOnly) {
        Set<String> withdrawn = subjects(country, State.WITHDRAWN);
        List<Receipt> counting = InForce.sealed(archive, country, dataset).stream()
                .filter(receipt ->
                        !signedOffOnly || supposed.contains(receipt.id()) || isSignedOff(country, receipt.id()))
                .toList();
        return InForce.of(counting).stream()
                .filter(receipt -> !withdrawn.contains(receipt.id()))
                .toList();
    }

    public boolean isSignedOff(String country, String id) {
        return !signedOff(country, id).isEmpty();
    }

    /** Name and role of whoever signed a submission off last; empty when nobody has. */
    public String signedOff(String country, String id) {
        return last(country, State.SIGNED_OFF, id)
                .map(entry -> entry.by() + ", " + entry.detail("role"))
                .orElse("");
    }

    public boolean isWithdrawn(String country, String id) {
        return last(country, State.WITHDRAWN, id).isPresent();
    }

    /** Those of the window of an edition, by country and time. */
    public List<Manifest.Withdrawn> withdrawn(EditionFile edition) {
        List<Manifest.Withdrawn> withdrawn = new ArrayList<>();
        entries.forEach((country, log) -> log.stream()
                .filter(entry -> entry.event().equals(State.WITHDRAWN.name()))
                .filter(entry -> edition.overlaps(entry.detail("period")))
                .map(entry -> new Manifest.Withdrawn(
                        country,
                        entry.detail("dataset"),
                        entry.detail("period"),
                        entry.subject(),
                        entry.at(),
                        entry.detail("reason")))
                .forEach(withdrawn::add));
        return withdrawn;
    }

    /** What was objected to in an edition, by country and time. */
    public List<Manifest.Objection> objections(String edition) {
        List<Manifest.Objection> objections = new ArrayList<>();
        entries.forEach((country, log) -> log.stream()
                .filter(entry -> entry.event().equals(CountryLog.OBJECTED))
                .filter(entry -> entry.subject().equals(Consultation.subject(edition)))
                .map(entry -> new Manifest.Objection(
                        country,
                        entry.detail("cell"),
                        entry.at(),
                        entry.by(),
                        entry.detail("role"),
                        entry.detail("text")))
                .forEach(objections::add));
        return objections;
    }

    private Optional<AuditEntry> last(String country, State state, String subject) {
        return entries.getOrDefault(country, List.of()).stream()
                .filter(entry -> entry.event().equals(state.name()))
                .filter(entry -> entry.subject().equals(subject))
                .max(Comparator.comparingLong(AuditEntry::number));
    }

    private Set<String> subjects(String country, State state) {
        return entries.getOrDefault(country, List.of()).stream()
                .filter(entry -> entry.event().equals(state.name()))
                .map(AuditEntry::subject)
                .collect(Collectors.toSet());
    }
}
