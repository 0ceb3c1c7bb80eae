package plenary.collect.edition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenary.collect.Durable;
import plenary.collect.Hash;
import plenary.collect.JsonFile;
import plenary.collect.Lease;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Manifest.Input;
import plenary.schemas.archive.Receipt;
import plenary.schemas.contract.Contract;
import plenary.schemas.contract.Dataset;
import plenary.schemas.contract.Period;

/** Freezes which sealed submissions and which configuration one revision of an edition is computed from. */
public final class Freeze {

    private Freeze() {}

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
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("there is no edition " + edition + ": " + file + " does not exist");
        }
        EditionFile decided = EditionFile.read(file);
        List<Input> inputs = inputs(archive, decided);
        Map<String, String> hashes = ConfHashes.of(conf, edition);
        return Lease.whileHolding(
                archive.staging().resolve("edition-" + edition + ".lock"),
                Progress.SILENT,
                () -> freeze(archive, decided, inputs, hashes, clock));
    }

    private static Manifest freeze(
            Archive archive, EditionFile decided, List<Input> inputs, Map<String, String> conf, Clock clock) {
        Optional<Manifest> last = newest(archive, decided.id());
        Manifest manifest = new Manifest(
                decided.id(),
                last.map(Manifest::revision).orElse(0) + 1,
                decided.title(),
                decided.firstDay().toString(),
                decided.lastDay().toString(),
                decided.deadline().map(Object::toString).orElse(""),
                decided.countries(),
                decided.groups(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS).toString(),
                Contract.VERSION,
                CodeVersion.read(),
                inputs,
                conf);
        if (last.filter(before -> isSame(before, manifest)).isPresent()) {
            return last.get();
        }
        JsonFile.write(archive.revision(decided.id(), manifest.revision()).resolve("manifest.json"), manifest);
        return manifest;
    }

    /** The manifest of the newest revision; empty before the first. */
    public static Optional<Manifest> newest(Archive archive, String edition) {
        return Durable.foldersOf(archive.edition(edition)).stream()
                .filter(folder -> folder.getFileName().toString().matches("r[0-9]+"))
                .map(folder -> folder.resolve("manifest.json"))
                .filter(Files::exists)
                .map(manifest -> JsonFile.read(manifest, Manifest.class))
                .max(Comparator.comparingInt(Manifest::revision));
    }

    private static boolean isSame(Manifest before, Manifest now) {
        return before.equals(new Manifest(
                now.edition(),
                before.revision(),
                now.title(),
                now.firstDay(),
                now.lastDay(),
                now.deadline(),
                now.countries(),
                now.groups(),
                before.createdAt(),
                now.contractVersion(),
                now.codeVersion(),
                now.inputs(),
                now.conf()));
    }

    private static List<Input> inputs(Archive archive, EditionFile edition) {
        List<Input> inputs = new ArrayList<>();
        for (String country : edition.countries().stream().sorted().toList()) {
            for (Dataset dataset : Contract.load().datasets()) {
                List<Receipt> receipts = InForce.of(archive, country, dataset.name()).stream()
                        .filter(receipt -> edition.overlaps(InForce.period(receipt)))
                        .sorted(Comparator.comparing(Receipt::period))
                        .toList();
                refuseOverlap(receipts);
                for (Receipt receipt : receipts) {
                    inputs.add(new Input(
                            country,
                            dataset.name(),
                            receipt.period(),
                            receipt.id(),
                            Hash.of(archive.sealed(country, dataset.name(), receipt.id())
                                    .resolve("receipt.json"))));
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
