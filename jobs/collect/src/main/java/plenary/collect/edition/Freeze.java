package plenary.collect.edition;

import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenary.collect.governance.CountryLog;
import plenary.collect.governance.Standings;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Hash;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Lease;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Manifest.Input;
import plenary.schemas.archive.Presence;
import plenary.schemas.archive.Receipt;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Period;

/** Freezes which sealed submissions and which configuration one revision of an edition is computed from. */
public final class Freeze {

    public static final String FROZEN = "FROZEN";

    private final Archive archive;
    private final EditionFile decided;
    private final ConfFiles conf;
    private final Clock clock;

    private Freeze(Archive archive, EditionFile decided, ConfFiles conf, Clock clock) {
        this.archive = archive;
        this.decided = decided;
        this.conf = conf;
        this.clock = clock;
    }

    /**
     * The newest revision, made now unless the last one has the same inputs, configuration and code.
     *
     * @param conf the folder of the configuration
     * @param edition name of a file in {@code conf/editions}, without its ending
     */
    public static Manifest freeze(Archive archive, Path conf, String edition, Clock clock) {
        if (!edition.matches("[A-Za-z0-9][A-Za-z0-9._-]*")) {
            throw new IllegalArgumentException("edition must be the name of a file in conf/editions, was " + edition);
        }
        Path file = conf.resolve("editions").resolve(edition + ".yaml");
        if (!Presence.isFile(file)) {
            throw new IllegalArgumentException("there is no edition " + edition + ": " + file + " does not exist");
        }
        return freeze(archive, EditionFile.read(file), ConfFiles.of(conf, edition), clock);
    }

    /** The same with the configuration of the newest revision, so that nothing changes but what countries decided. */
    public static Manifest again(Archive archive, String edition, Clock clock) {
        int revision = newest(archive, edition).map(Manifest::revision).orElseThrow();
        Path conf = archive.conf(edition, revision);
        EditionFile decided = EditionFile.read(conf.resolve("editions").resolve(edition + ".yaml"));
        return freeze(archive, decided, ConfFiles.frozen(conf), clock);
    }

    private static Manifest freeze(Archive archive, EditionFile decided, ConfFiles conf, Clock clock) {
        return Lease.whileHolding(
                archive.leaseOfEdition(decided.id()),
                Progress.SILENT,
                lease -> new Freeze(archive, decided, conf, clock).freeze(lease));
    }

    private Manifest freeze(Lease lease) {
        Manifest manifest = manifest();
        Optional<Manifest> last = newest(archive, decided.id());
        if (last.filter(before -> isSame(before, manifest)).isPresent()) {
            note(lease, last.get());
            return last.get();
        }
        Path folder = archive.staging().resolve("freeze-" + decided.id());
        Durable.remove(folder);
        conf.copy(folder.resolve("conf"));
        JsonFile.writeInto(folder, "manifest.json", manifest);
        Path place = archive.revision(decided.id(), manifest.revision());
        lease.requireHeld();
        Durable.remove(place);
        Durable.publish(folder, place);
        note(lease, manifest);
        return manifest;
    }

    private void note(Lease lease, Manifest manifest) {
        String sha256 = Hash.of(archive.manifest(decided.id(), manifest.revision()));
        Publish.log(archive, decided.id(), clock)
                .noteOnce(
                        lease,
                        FROZEN,
                        "r" + manifest.revision(),
                        CountryLog.account(),
                        Map.of("manifestSha256", sha256));
    }

    private Manifest manifest() {
        Standings standings = Standings.of(archive, decided.countries(), clock);
        return new Manifest(
                decided.id(),
                newest(archive, decided.id()).map(Manifest::revision).orElse(0) + 1,
                Publish.current(archive, decided.id()).orElse(0),
                decided.title(),
                decided.firstDay().toString(),
                decided.lastDay().toString(),
                decided.deadline().map(Object::toString).orElse(""),
                decided.embargo().map(Object::toString).orElse(""),
                decided.consultation()
                        .map(days -> days.from() + "/" + days.to())
                        .orElse(""),
                decided.countries(),
                decided.groups(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                Contract.VERSION,
                CodeVersion.read(),
                inputs(standings),
                standings.withdrawn(decided),
                standings.objections(decided.id()),
                Contract.load().hashes(),
                conf.hashes());
    }

    /** The manifest of the newest revision; empty before the first. */
    public static Optional<Manifest> newest(Archive archive, String edition) {
        return revisions(archive, edition).stream().max(Comparator.comparingInt(Manifest::revision));
    }

    /** The manifests of all revisions. */
    public static List<Manifest> revisions(Archive archive, String edition) {
        return archive.revisions(edition).stream()
                .map(revision -> archive.manifest(edition, revision))
                .flatMap(manifest -> JsonFile.find(manifest, Manifest.class).stream())
                .toList();
    }

    /** Whether two manifests differ in nothing but number and time. */
    private static boolean isSame(Manifest before, Manifest now) {
        return Arrays.equals(JsonFile.bytes(undated(before)), JsonFile.bytes(undated(now)));
    }

    private static Manifest undated(Manifest of) {
        return new Manifest(
                of.edition(),
                0,
                0,
                of.title(),
                of.firstDay(),
                of.lastDay(),
                of.deadline(),
                of.embargo(),
                of.consultation(),
                of.countries(),
                of.groups(),
                "",
                of.contractVersion(),
                of.codeVersion(),
                of.inputs(),
                of.withdrawn(),
                of.objections(),
                of.contract(),
                of.conf());
    }

    private List<Input> inputs(Standings standings) {
        List<Input> inputs = new ArrayList<>();
        for (String country : decided.countries().stream().sorted().toList()) {
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
