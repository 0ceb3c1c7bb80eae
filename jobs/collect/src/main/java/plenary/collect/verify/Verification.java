package plenary.collect.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.AuditEntry;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Presence;

/**
 * Holds an archive against what it says of itself. The audit logs come first: they name the hash of every receipt,
 * manifest and list of contents, and those name the hash of everything else. Nothing is changed, and no lease is taken.
 */
public final class Verification {

    private final Inspection inspection;
    private final Archive archive;

    private Verification(Archive archive, Progress progress) {
        this.archive = archive;
        this.inspection = new Inspection(archive, progress);
    }

    /** Everything under the archive. */
    public static Verified ofAll(Archive archive, Progress progress) {
        requireThere(archive.root(), "there is no archive at " + archive.root());
        return new Verification(archive, progress).all();
    }

    /** All revisions of an edition, the sealed submissions that they are made of, and their audit logs. */
    public static Verified of(Archive archive, String edition, Progress progress) {
        requireThere(
                archive.edition(edition), "edition %s is not in the archive %s".formatted(edition, archive.root()));
        return new Verification(archive, progress).edition(edition);
    }

    private static void requireThere(Path folder, String otherwise) {
        if (!Presence.isFolder(folder)) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private Verified all() {
        List<Path> folders = inspection.foldersIn(archive.audit()).stream()
                .map(archive.audit()::resolve)
                .toList();
        AuditLogs logs = new AuditLogs(inspection, folders);
        new DeletionCheck(inspection, logs).check();
        Set<String> editions = new TreeSet<>(inspection.foldersIn(archive.editions()));
        folders.stream()
                .map(folder -> folder.getFileName().toString())
                .filter(name -> name.startsWith("edition-"))
                .forEach(name -> editions.add(name.substring("edition-".length())));
        Set<Seal> seals = new TreeSet<>(sealed());
        seals.addAll(accepted(logs, folders));
        long revisions = check(List.copyOf(editions), logs, seals);
        new ReturnedCheck(inspection, logs).check();
        new ValuesCheck(inspection, seals).check();
        new OrphanCheck(inspection).check(List.of(""));
        return inspection.verified(seals.size(), revisions, logs.count(), logs.entries());
    }

    private Verified edition(String edition) {
        // Whose logs are needed is in the manifests, which the log of the edition vouches for.
        Set<Path> folders = new LinkedHashSet<>();
        folders.add(archive.auditOfEdition(edition));
        AuditLogs own = new AuditLogs(inspection, folders);
        inputs(edition, own).forEach(input -> folders.add(archive.auditOfCountry(input.country())));
        AuditLogs logs = new AuditLogs(inspection, folders);
        new DeletionCheck(inspection, logs).check();
        Set<Seal> seals = new TreeSet<>();
        long revisions = check(List.of(edition), logs, seals);
        List<String> scope = Stream.concat(
                        Stream.concat(Stream.of(archive.edition(edition)), folders.stream()),
                        seals.stream().map(seal -> seal.folder(archive)))
                .map(folder -> inspection.place(folder) + "/")
                .toList();
        new OrphanCheck(inspection).check(scope);
        return inspection.verified(seals.size(), revisions, logs.count(), logs.entries());
    }

    private List<Manifest.Input> inputs(String edition, AuditLogs logs) {
        return new EditionCheck(inspection, logs, edition)
                .manifests().values().stream()
                        .flatMap(Optional::stream)
                        .flatMap(manifest -> manifest.inputs().stream())
                        .toList();
    }

    /** Editions, and the seals that are given or that they name; gives the number of revisions. */
    private long check(List<String> editions, AuditLogs logs, Set<Seal> seals) {
        Map<Seal, String> named = new HashMap<>();
        long revisions = 0;
        for (String edition : editions) {
            EditionCheck check = new EditionCheck(inspection, logs, edition);
            inspection.look(archive.edition(edition), Meaning.MANIFEST, check::check);
            revisions += inspection.foldersIn(archive.edition(edition)).size();
            for (Manifest.Input input : inputs(edition, logs)) {
                named.put(new Seal(input.country(), input.dataset(), input.id()), input.receiptSha256());
            }
        }
        seals.addAll(named.keySet());
        SealCheck check = new SealCheck(inspection, logs);
        seals.forEach(seal -> check.check(seal, Optional.ofNullable(named.get(seal))));
        return revisions;
    }

    /** Sealed folders that have a receipt. */
    private List<Seal> sealed() {
        List<Seal> seals = new ArrayList<>();
        for (String place : inspection.under(archive.sealed())) {
            String[] names = place.split("/", -1);
            if (names.length == 5 && names[4].equals("receipt.json")) {
                seals.add(new Seal(names[1], names[2], names[3]));
            }
        }
        return seals;
    }

    private static List<Seal> accepted(AuditLogs logs, List<Path> folders) {
        List<Seal> seals = new ArrayList<>();
        for (Path folder : folders) {
            String name = folder.getFileName().toString();
            if (name.startsWith("country-")) {
                for (AuditEntry entry : logs.entries(folder, "ACCEPTED")) {
                    seals.add(new Seal(name.substring("country-".length()), entry.detail("dataset"), entry.subject()));
                }
            }
        }
        return seals;
    }
}
