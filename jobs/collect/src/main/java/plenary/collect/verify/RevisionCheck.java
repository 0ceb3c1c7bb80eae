package plenary.collect.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import plenary.schemas.archive.AuditEntry;
import plenary.schemas.archive.Contents;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Presence;

/**
 * Holds the revisions of an edition against their manifests and contents, and manifests against the audit log.
 *
 * @param log entries of the edition's audit log
 */
record RevisionCheck(Inspection inspection, String edition, List<AuditEntry> log) {

    void check(Path folder) {
        Path file = folder.resolve("manifest.json");
        if (!Presence.isFile(file)) {
            inspection.differs(folder, "no manifest.json", "a manifest", Meaning.NOT_COMPLETE);
            Durable.filesUnder(folder).forEach(inspection::know);
            return;
        }
        String sha256 = inspection.hash(file);
        Set<String> logged = logged(folder.getFileName().toString());
        if (logged.isEmpty()) {
            inspection.differs(file, "no entry in the audit log", "an entry FROZEN of it", Meaning.AUDIT);
        } else if (!logged.equals(Set.of(sha256))) {
            inspection.differs(
                    file,
                    "sha256 " + sha256,
                    "sha256 " + String.join(", ", logged) + ", as the audit log says",
                    Meaning.MANIFEST);
        }
        inspection.json(file, Manifest.class, Meaning.MANIFEST).ifPresent(manifest -> {
            configuration(folder.resolve("conf"), manifest.conf());
            manifest.inputs().forEach(this::input);
        });
        for (String made : List.of("tables", "countries", "report")) {
            contents(folder.resolve(made));
        }
        Durable.filesUnder(folder).stream()
                .filter(other -> !inspection.isKnown(other))
                .forEach(other -> inspection.differs(other, "a file", "none here", Meaning.STRAY));
    }

    private Set<String> logged(String revision) {
        return log.stream()
                .filter(entry -> entry.subject().equals(revision))
                .map(entry -> entry.detail("manifestSha256"))
                .filter(hash -> !hash.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void configuration(Path conf, Map<String, String> frozen) {
        frozen.forEach((path, sha256) -> inspection.hash(conf.resolve(path), sha256, Meaning.CONFIGURATION));
        unnamed(conf, Meaning.CONFIGURATION, "none: the manifest does not name it");
    }

    private void input(Manifest.Input input) {
        Path receipt = inspection.archive().receipt(input.country(), input.dataset(), input.id());
        inspection.hash(receipt, input.receiptSha256(), Meaning.RECEIPT);
    }

    private void contents(Path folder) {
        if (!Presence.isFolder(folder)) {
            return;
        }
        Path list = folder.resolve(Contents.FILE);
        if (!Presence.isFile(list)) {
            inspection.differs(folder, "no " + Contents.FILE, "the list of its files", Meaning.NOT_COMPLETE);
            Durable.filesUnder(folder).forEach(inspection::know);
            return;
        }
        inspection.json(list, Contents.class, Meaning.COMPUTED).ifPresent(contents -> {
            contents.files().forEach((path, sha256) -> inspection.hash(folder.resolve(path), sha256, Meaning.COMPUTED));
            unnamed(folder, Meaning.COMPUTED, "none: " + Contents.FILE + " does not name it");
        });
    }

    private void unnamed(Path folder, Meaning meaning, String expected) {
        for (Path file : Durable.filesUnder(folder)) {
            if (!inspection.isKnown(file)) {
                inspection.know(file);
                inspection.differs(file, "a file", expected, meaning);
            }
        }
    }

    /** Whether readers are led to the revision that was published last. */
    void checkPointer() {
        Path pointer = inspection.archive().current(edition);
        String found = Presence.isFile(pointer) ? inspection.text(pointer) : "no pointer";
        String expected = log.stream()
                .filter(entry -> entry.event().equals("PUBLISHED"))
                .map(entry -> entry.subject() + "\n")
                .reduce((before, after) -> after)
                .orElse("no pointer");
        if (!found.equals(expected)) {
            inspection.differs(pointer, found.strip(), expected.strip() + ", as the audit log says", Meaning.POINTER);
        }
    }
}
