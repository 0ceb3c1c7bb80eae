package plenary.collect.board;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenary.collect.edition.InForce;
import plenary.collect.governance.CountryLog;
import plenary.collect.governance.State;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.AuditEntry;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Presence;
import plenary.schemas.archive.Receipt;

/**
 * Everything that one country sent.
 *
 * @param log its audit log
 * @param sealed in the order of sealing within a dataset
 * @param returned tables of which nothing was sealed, oldest first
 * @param waiting drops that were not collected yet
 * @param unopened names of drops in which no table could be read, and after which nothing better came
 */
record Sendings(
        String country,
        List<AuditEntry> log,
        List<Receipt> sealed,
        List<Receipt> returned,
        List<Waiting> waiting,
        List<String> unopened) {

    Sendings {
        log = List.copyOf(log);
        sealed = List.copyOf(sealed);
        returned = List.copyOf(returned);
        waiting = List.copyOf(waiting);
        unopened = List.copyOf(unopened);
    }

    static Sendings of(Archive archive, String country, List<String> datasets, Clock clock) {
        List<AuditEntry> log = new CountryLog(archive, country, clock).entries();
        List<Receipt> sealed = datasets.stream()
                .flatMap(dataset -> InForce.sealed(archive, country, dataset).stream())
                .toList();
        List<Receipt> returned = returned(archive, country);
        return new Sendings(
                country,
                log,
                sealed,
                returned,
                Waiting.of(archive, country),
                unopened(archive, country, log, sealed, returned));
    }

    /** Whether anything of a dataset was sent, whatever came of it. */
    boolean has(String dataset) {
        return Stream.concat(sealed.stream(), returned.stream())
                        .anyMatch(receipt -> receipt.dataset().equals(dataset))
                || waiting.stream().anyMatch(drop -> drop.datasets().contains(dataset));
    }

    private static List<Receipt> returned(Archive archive, String country) {
        List<Receipt> receipts = new ArrayList<>();
        for (Path drop : Durable.foldersOf(archive.returned().resolve(country))) {
            for (Path dataset : Durable.foldersOf(drop)) {
                Path receipt = dataset.resolve("receipt.json");
                if (Presence.isThere(receipt)) {
                    receipts.add(JsonFile.read(receipt, Receipt.class));
                }
            }
        }
        // Those of sealed tables lie there too, for the country to keep.
        receipts.removeIf(receipt -> receipt.sequence() > 0);
        receipts.sort(Comparator.comparing(Receipt::receivedAt).thenComparing(Receipt::id));
        return receipts;
    }

    private static List<String> unopened(
            Archive archive, String country, List<AuditEntry> log, List<Receipt> sealed, List<Receipt> returned) {
        List<String> unopened = new ArrayList<>();
        for (Path folder : Durable.foldersOf(archive.returned().resolve(country))) {
            String drop = folder.getFileName().toString();
            boolean hasTables =
                    returned.stream().anyMatch(receipt -> receipt.drop().equals(country + "/" + drop));
            if (!hasTables && isReturned(log, drop) && !isFollowed(log, drop, sealed, returned)) {
                unopened.add(drop);
            }
        }
        return unopened;
    }

    private static boolean isReturned(List<AuditEntry> log, String drop) {
        return last(log, drop)
                .filter(entry -> entry.event().equals(State.RETURNED.name()))
                .isPresent();
    }

    private static boolean isFollowed(List<AuditEntry> log, String drop, List<Receipt> sealed, List<Receipt> returned) {
        String receivedAt = log.stream()
                .filter(entry -> entry.subject().equals(CountryLog.subjectOf(drop)))
                .map(entry -> entry.detail("receivedAt"))
                .max(Comparator.naturalOrder())
                .orElse("");
        return Stream.concat(sealed.stream(), returned.stream())
                .anyMatch(receipt -> receipt.receivedAt().compareTo(receivedAt) > 0);
    }

    private static Optional<AuditEntry> last(List<AuditEntry> log, String drop) {
        return log.stream()
                .filter(entry -> entry.subject().equals(CountryLog.subjectOf(drop)))
                .reduce((before, after) -> after);
    }

    /** Whether the checks of a drop were done when the run that did them ended. */
    boolean isValidated(Waiting drop) {
        return last(log, drop.name())
                .filter(entry -> entry.event().equals(State.VALIDATED.name()))
                .isPresent();
    }

    boolean isNothing() {
        return sealed.isEmpty() && returned.isEmpty() && waiting.isEmpty() && unopened.isEmpty();
    }
}
