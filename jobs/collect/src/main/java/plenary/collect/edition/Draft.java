package plenary.collect.edition;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import plenary.collect.governance.Standings;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Hash;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Manifest.Input;
import plenary.schemas.archive.Receipt;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Period;

/** What a revision would be made of now, as its edition and its configuration were decided. */
record Draft(Archive archive, EditionFile decided, ConfFiles conf, Clock clock) {

    /** Of all countries of the edition. */
    Manifest revision(int number, int corrects) {
        Standings standings = Standings.of(archive, decided.countries(), clock);
        List<Input> inputs = decided.countries().stream()
                .sorted()
                .flatMap(country -> inputs(country, standings).stream())
                .toList();
        return manifest(number, corrects, decided.countries(), decided.groups(), inputs, standings);
    }

    /** Of one country and of no group, with revision 0 since it is none. */
    Manifest ofCountry(String country, List<Input> inputs, Standings standings) {
        return manifest(0, 0, List.of(country), List.of(), inputs, standings);
    }

    private Manifest manifest(
            int number,
            int corrects,
            List<String> countries,
            List<String> groups,
            List<Input> inputs,
            Standings standings) {
        return new Manifest(
                decided.id(),
                number,
                corrects,
                decided.title(),
                decided.firstDay().toString(),
                decided.lastDay().toString(),
                decided.deadline().map(Object::toString).orElse(""),
                decided.embargo().map(Object::toString).orElse(""),
                decided.consultation()
                        .map(days -> days.from() + "/" + days.to())
                        .orElse(""),
                countries,
                groups,
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                Contract.VERSION,
                CodeVersion.read(),
                inputs,
                standings.withdrawn(decided),
                standings.objections(decided.id()),
                Contract.load().hashes(),
                conf.hashes());
    }

    /** What counts of a country, by dataset and period. */
    List<Input> inputs(String country, Standings standings) {
        List<Input> inputs = new ArrayList<>();
        for (Dataset dataset : Contract.load().datasets()) {
            List<Receipt> receipts = standings.inForce(country, dataset.name(), decided.requireSignOff()).stream()
                    .filter(receipt -> decided.overlaps(InForce.period(receipt)))
                    .sorted(Comparator.comparing(Receipt::period))
                    .toList();
            refuseOverlap(receipts);
            for (Receipt receipt : receipts) {
                inputs.add(new Input(
                        country,
                        dataset.name(),
                        receipt.period(),
                        receipt.id(),
                        Hash.of(archive.receipt(country, dataset.name(), receipt.id())),
                        standings.signedOff(country, receipt.id())));
            }
        }
        return inputs;
    }

    // Two submissions that share days would count the same examinations twice.
    private static void refuseOverlap(List<Receipt> receipts) {
        for (Receipt one : receipts) {
            for (Receipt other : receipts) {
                Period period = InForce.period(one);
                Period next = InForce.period(other);
                if (one.sequence() < other.sequence()
                        && !period.last().isBefore(next.first())
                        && !period.first().isAfter(next.last())) {
                    throw new IllegalArgumentException(
                            "%s %s: %s (%s) and %s (%s) are both in force and overlap; one of them must be withdrawn, or named in `supersedes`"
                                    .formatted(
                                            one.country(),
                                            one.dataset(),
                                            one.id(),
                                            one.period(),
                                            other.id(),
                                            other.period()));
                }
            }
        }
    }
}
