package plenary.collect.governance;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import plenary.collect.edition.InForce;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.AuditEntry;
import plenary.schemas.archive.Hash;
import plenary.schemas.archive.Lease;
import plenary.schemas.archive.Receipt;

/**
 * The approval of a sealed submission by a second person, for its country. It is given to the bytes: when the data
 * change, they are another submission, which nobody has signed off.
 */
public final class SignOff {

    private SignOff() {}

    /**
     * @param id as {@link SealedFolder#named}
     * @param by who signs, not who submitted
     * @return what was signed off, also when it was before
     * @throws IllegalArgumentException when it may not be
     */
    public static List<Receipt> sign(
            Archive archive, String id, String by, String role, Clock clock, Progress progress) {
        List<Receipt> receipts = SealedFolder.named(archive, id);
        String country = receipts.get(0).country();
        return Lease.whileHolding(archive.leaseOfCountry(country), progress, lease -> {
            CountryLog log = new CountryLog(archive, country, clock);
            receipts.forEach(receipt -> requireSecondPerson(log, receipt, by));
            receipts.forEach(receipt -> requireNotReplaced(archive, receipt));
            for (Receipt receipt : receipts) {
                String sha256 = Hash.of(archive.receipt(country, receipt.dataset(), receipt.id()));
                log.enter(
                        lease,
                        State.SIGNED_OFF,
                        receipt.id(),
                        by,
                        Map.of("role", role, "dataset", receipt.dataset(), "receiptSha256", sha256));
            }
            return receipts;
        });
    }

    private static void requireSecondPerson(CountryLog log, Receipt receipt, String by) {
        List<String> submitters = submitters(log, receipt);
        if (submitters.isEmpty()) {
            throw new IllegalArgumentException(
                    "the audit log does not say who submitted %s; collect it again".formatted(receipt.id()));
        }
        if (submitters.stream().anyMatch(submitter -> isSame(submitter, by))) {
            throw new IllegalArgumentException(
                    "%s submitted %s and cannot sign it off; somebody else must".formatted(by, receipt.id()));
        }
    }

    /** Who made the submission, as it says; else the account that collected it. */
    private static List<String> submitters(CountryLog log, Receipt receipt) {
        String drop = CountryLog.subjectOf(receipt.dropName());
        List<AuditEntry> validated = log.entries().stream()
                .filter(entry -> entry.subject().equals(drop))
                .filter(entry -> entry.event().equals(State.VALIDATED.name()))
                .toList();
        List<String> named = validated.stream()
                .flatMap(entry -> Stream.of(entry.detail("submittedBy").split("; ")))
                .filter(name -> !name.isEmpty())
                .toList();
        return named.isEmpty() ? validated.stream().map(AuditEntry::by).toList() : named;
    }

    // "Ann  Lee" does not become a second person by typing "ann lee".
    private static boolean isSame(String one, String other) {
        return one.strip()
                .replaceAll("\\s+", " ")
                .equalsIgnoreCase(other.strip().replaceAll("\\s+", " "));
    }

    private static void requireNotReplaced(Archive archive, Receipt receipt) {
        List<Receipt> sealed = InForce.sealed(archive, receipt.country(), receipt.dataset());
        if (!InForce.of(sealed).contains(receipt)) {
            throw new IllegalArgumentException(
                    "%s was replaced by a later submission; sign that off".formatted(receipt.id()));
        }
    }
}
