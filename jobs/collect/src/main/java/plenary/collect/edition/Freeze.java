package plenary.collect.edition;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plenary.collect.governance.CountryLog;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Hash;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Lease;
import plenary.schemas.archive.Manifest;

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
        return freeze(archive, EditionFile.named(conf, edition), ConfFiles.of(conf, edition), clock);
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
        return new Draft(archive, decided, conf, clock)
                .revision(
                        newest(archive, decided.id()).map(Manifest::revision).orElse(0) + 1,
                        Publish.current(archive, decided.id()).orElse(0));
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
}
