package plenary.collect.verify;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plenary.collect.edition.Freeze;
import plenary.collect.edition.Publish;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.AuditEntry;
import plenary.schemas.archive.Hash;
import plenary.schemas.archive.Manifest;

/** The revisions of one edition: manifest, configuration, tables, files of countries, report; and the pointer to one. */
final class EditionCheck {

    private static final List<String> COPIED =
            List.of("definition.json", "finding_count.csv", "indicator_value.csv", "submission.csv", "waiver.csv");

    private static final String NOTHING = "nothing";

    private final Inspection inspection;
    private final Archive archive;
    private final AuditLogs logs;
    private final String edition;
    private final Path log;
    private final ContentsCheck contents;
    private final Map<Integer, Optional<Manifest>> manifests;

    EditionCheck(Inspection inspection, AuditLogs logs, String edition) {
        this.inspection = inspection;
        this.archive = inspection.archive();
        this.logs = logs;
        this.edition = edition;
        this.log = archive.auditOfEdition(edition);
        this.contents = new ContentsCheck(inspection);
        this.manifests = manifests();
    }

    void check() {
        manifests.forEach((revision, manifest) -> {
            Path folder = archive.revision(edition, revision);
            inspection.look(folder, Meaning.MANIFEST, () -> conf(revision, manifest));
            inspection.look(folder, Meaning.TABLE, () -> made(revision));
        });
        inspection.look(archive.current(edition), Meaning.CURRENT, this::current);
    }

    /** By revision; empty where a manifest is not as it was frozen. */
    private Map<Integer, Optional<Manifest>> manifests() {
        Map<Integer, Optional<Manifest>> manifests = new TreeMap<>();
        inspection.foldersIn(archive.edition(edition)).stream()
                .filter(name -> name.matches("r[1-9][0-9]{0,8}"))
                .forEach(name -> manifests.put(Integer.valueOf(name.substring(1)), Optional.empty()));
        logs.entries(log, Freeze.FROZEN)
                .forEach(entry -> manifests.put(Integer.valueOf(entry.subject().substring(1)), Optional.empty()));
        manifests.replaceAll((revision, none) -> manifest(revision));
        return manifests;
    }

    /** The sealed submissions that the whole manifests name. */
    List<Manifest.Input> inputs() {
        return manifests.values().stream()
                .flatMap(Optional::stream)
                .flatMap(manifest -> manifest.inputs().stream())
                .toList();
    }

    private Optional<Manifest> manifest(int revision) {
        Path file = archive.manifest(edition, revision);
        Optional<AuditEntry> frozen = logs.last(log, Freeze.FROZEN, "r" + revision);
        if (frozen.isEmpty() && !logs.isBroken(log)) {
            inspection.differs(
                    inspection.place(file),
                    "a manifest that is in no log",
                    "an entry FROZEN of r%d in audit/%s".formatted(revision, log.getFileName()),
                    Meaning.UNRECORDED);
        }
        boolean isWhole = frozen.map(entry -> inspection.holds(
                        file, entry.detail("manifestSha256"), AuditLogs.name(log, entry), Meaning.MANIFEST))
                .orElse(true);
        return isWhole ? inspection.json(file, Manifest.class, Meaning.MANIFEST) : Optional.empty();
    }

    private void conf(int revision, Optional<Manifest> manifest) {
        Path conf = archive.conf(edition, revision);
        if (manifest.isEmpty()) {
            inspection.nameAllUnder(conf);
            return;
        }
        new TreeMap<>(manifest.get().conf())
                .forEach((path, hash) -> inspection.holds(conf.resolve(path), hash, "manifest.json", Meaning.CONF));
    }

    private void made(int revision) {
        Optional<AuditEntry> published = logs.last(log, Publish.PUBLISHED, "r" + revision);
        String by = published.map(entry -> AuditLogs.name(log, entry)).orElse("");
        Path tables = archive.tables(edition, revision);
        Path report = archive.report(edition, revision);
        Map<String, String> ofTables =
                contents.check(tables, ContentsCheck.hash(published, "tablesSha256"), by, Meaning.TABLE);
        contents.check(
                archive.countries(edition, revision),
                ContentsCheck.hash(published, "countriesSha256"),
                by,
                Meaning.TABLE);
        Map<String, String> ofReport =
                contents.check(report, ContentsCheck.hash(published, "reportSha256"), by, Meaning.REPORT);
        for (String name : COPIED) {
            Optional<String> table = Optional.ofNullable(ofTables.get(name));
            Optional<String> copy = Optional.ofNullable(ofReport.get("data/" + name));
            if (table.isPresent() && copy.isPresent() && !copy.equals(table)) {
                inspection.differs(
                        inspection.place(report.resolve("data").resolve(name)),
                        "SHA-256 " + copy.get(),
                        "SHA-256 %s, that of tables/%s".formatted(table.get(), name),
                        Meaning.COPY);
            }
        }
    }

    private void current() {
        Path pointer = archive.current(edition);
        inspection.name(pointer);
        String found = inspection.isThere(pointer) ? inspection.hash(pointer) : NOTHING;
        Optional<String> last = logs.entries(log, Publish.PUBLISHED).stream()
                .map(AuditEntry::subject)
                .max((one, other) -> Integer.compare(number(one), number(other)));
        // What was published last may stand in the entry that is damaged.
        boolean isRight = logs.isBroken(log)
                ? manifests.keySet().stream().anyMatch(revision -> found.equals(pointing("r" + revision)))
                : found.equals(last.map(EditionCheck::pointing).orElse(NOTHING));
        if (!isRight) {
            inspection.differs(
                    inspection.place(pointer),
                    inspection.isThere(pointer) ? "another text" : NOTHING,
                    last.map(revision -> "the line " + revision + ", which was published last")
                                    .orElse("nothing, as no revision was published")
                            + ", as audit/" + log.getFileName() + " says",
                    Meaning.CURRENT);
        }
    }

    private static String pointing(String revision) {
        return Hash.of((revision + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static int number(String revision) {
        return Integer.parseInt(revision.substring(1));
    }
}
