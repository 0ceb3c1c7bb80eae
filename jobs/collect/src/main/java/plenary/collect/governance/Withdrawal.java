package plenary.collect.governance;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plenary.collect.edition.Freeze;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Lease;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Receipt;

/** A country takes a submission back; from then on no edition is frozen with it. */
public final class Withdrawal {

    private Withdrawal() {}

    /**
     * @param id as {@link SealedFolder#named}
     * @return what was withdrawn, also when it was before
     */
    public static List<Receipt> withdraw(
            Archive archive, String id, String by, String reason, Clock clock, Progress progress) {
        List<Receipt> receipts = SealedFolder.named(archive, id);
        String country = receipts.get(0).country();
        return Lease.whileHolding(archive.leaseOfCountry(country), progress, lease -> {
            CountryLog log = new CountryLog(archive, country, clock);
            for (Receipt receipt : receipts) {
                boolean isBefore = log.standing(receipt.id())
                        .flatMap(CountryLog::state)
                        .filter(State.WITHDRAWN::equals)
                        .isPresent();
                if (!isBefore) {
                    log.enter(
                            lease,
                            State.WITHDRAWN,
                            receipt.id(),
                            by,
                            Map.of(
                                    "reason", reason,
                                    "dataset", receipt.dataset(),
                                    "period", receipt.period()));
                }
            }
            return receipts;
        });
    }

    /** The editions whose newest revision was made of one of the submissions, by name. */
    public static List<Manifest> dependents(Archive archive, List<Receipt> receipts) {
        List<String> ids = receipts.stream().map(Receipt::id).toList();
        List<Manifest> dependents = new ArrayList<>();
        for (var edition : Durable.foldersOf(archive.editions())) {
            Freeze.newest(archive, edition.getFileName().toString())
                    .filter(manifest -> manifest.inputs().stream().anyMatch(input -> ids.contains(input.id())))
                    .ifPresent(dependents::add);
        }
        return dependents;
    }
}
