package plenary.collect;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plenary.collect.edition.InForce;
import plenary.collect.governance.Standings;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Presence;
import plenary.schemas.archive.Receipt;
import plenary.schemas.census.Census;
import plenary.schemas.change.TableStep;
import plenary.schemas.check.TableOutcome;
import plenary.schemas.contract.Period;

/**
 * The sealed table that a newer one is held against: the one that it names, else the newest about the same time, else the
 * one about the time before. Of tables that are withdrawn, or sealed without a census, none is.
 */
final class EarlierTable {

    private final Desk desk;
    private final Receipt sealed;

    EarlierTable(Desk desk, Receipt sealed) {
        this.desk = desk;
        this.sealed = sealed;
    }

    /** @param id of the seal that the table is held against */
    record Found(String id, TableStep table) {}

    Optional<Found> of(TableOutcome outcome) {
        return receipt().map(before -> {
            TableStep step = new TableStep(
                    outcome.dataset(),
                    outcome.places().get(0),
                    JsonFile.read(census(before), Census.class),
                    period(before),
                    outcome.census(),
                    period(sealed));
            return new Found(before.id(), step);
        });
    }

    private Optional<Receipt> receipt() {
        Standings standings = desk.standings();
        List<Receipt> earlier = InForce.sealed(desk.archive(), sealed.country(), sealed.dataset()).stream()
                .filter(receipt -> receipt.sequence() < sealed.sequence())
                .filter(receipt -> !standings.isWithdrawn(sealed.country(), receipt.id()))
                .filter(receipt -> Presence.isThere(census(receipt)))
                .toList();
        return last(earlier.stream()
                        .filter(receipt -> receipt.id().equals(sealed.supersedes()))
                        .toList())
                .or(() -> last(earlier.stream().filter(this::isAboutTheSameTime).toList()))
                .or(() -> InForce.of(earlier).stream()
                        .filter(receipt ->
                                lastDay(receipt).isBefore(period(sealed).first()))
                        .max(Comparator.comparing(EarlierTable::lastDay).thenComparing(Receipt::sequence)));
    }

    private static Optional<Receipt> last(List<Receipt> receipts) {
        return receipts.stream().reduce((one, other) -> other);
    }

    private boolean isAboutTheSameTime(Receipt receipt) {
        return !lastDay(receipt).isBefore(period(sealed).first())
                && !period(receipt).first().isAfter(lastDay(sealed));
    }

    private static LocalDate lastDay(Receipt receipt) {
        return period(receipt).last();
    }

    private static Period period(Receipt receipt) {
        return InForce.period(receipt);
    }

    private Path census(Receipt receipt) {
        return desk.archive()
                .sealed(receipt.country(), receipt.dataset(), receipt.id())
                .resolve(Census.FILE);
    }
}
