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
import plenary.collect.governance.State;
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
        AuditLogs logs = new AuditLogs(inspection);
        logs.add(folders);
        new DeletionCheck(inspection, logs).check();
        Set<String> editions = new TreeSet<>(inspection.foldersIn(archive.editions()));
        folders.stream()
                .map(folder -> folder.getFileName().toString())
                .filter(name -> name.startsWith("edition-"))
                .forEach(name -> editions.add(name.substring("edition-".length())));
        Set<Seal> seals = new TreeSet<>(sealed());
        seals.addAll(accepted(logs, folders));
        long revisions = 0;
        Map<Seal, String> named = new HashMap<>();
        for (String edition : editions) {
            revisions += check(edition, new EditionCheck(inspection, logs, edition), named);
        }
        check(seals, named, logs);
        new ReturnedCheck(inspection, logs).check();
        new ValuesCheck(inspection, seals).check();
        new OrphanCheck(inspection).check(List.of(""));
        return inspection.verified(seals.size(), revisions, logs.count(), logs.entries());
    }

    private Verified edition(String edition) {
        Path own = archive.auditOfEdition(edition);
        AuditLogs logs = new AuditLogs(inspection);
        logs.add(List.of(own));
        // Whose logs are needed is in the manifests, which the log of the edition vouches for.
        EditionCheck check = new EditionCheck(inspection, logs, edition);
        Set<Path> ofCountries = new LinkedHashSet<>();
        check.inputs().forEach(input -> ofCountries.add(archive.auditOfCountry(input.country())));
        logs.add(ofCountries);
        new DeletionCheck(inspection, logs).check();
        Map<Seal, String> named = new HashMap<>();
        long revisions = check(edition, check, named);
        Set<Seal> seals = new TreeSet<>();
        check(seals, named, logs);
        List<String> scope = Stream.of(
                        Stream.of(archive.edition(edition), own),
                        ofCountries.stream(),
                        seals.stream().map(seal -> seal.folder(archive)))
                .flatMap(places -> places)
                .map(folder -> inspection.place(folder) + "/")
                .toList();
        new OrphanCheck(inspection).check(scope);
        return inspection.verified(seals.size(), revisions, logs.count(), logs.entries());
    }

    /** Checks an edition, and notes the seals that it names; gives the number of revisions. */
    private long check(String edition, EditionCheck check, Map<Seal, String> named) {
        inspection.look(archive.edition(edition), Meaning.MANIFEST, check::check);
        for (Manifest.Input input : check.inputs()) {
            named.put(new Seal(input.country(), input.dataset(), input.id()), input.receiptSha256());
        }
        return inspection.foldersIn(archive.edition(edition)).size();
    }

    /** Checks the seals that are given, and adds and checks those that an edition names. */
    private void check(Set<Seal> seals, Map<Seal, String> named, AuditLogs logs) {
        seals.addAll(named.keySet());
        SealCheck check = new SealCheck(inspection, logs);
        seals.forEach(seal -> check.check(seal, Optional.ofNullable(named.get(seal))));
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
                for (AuditEntry entry : logs.entries(folder, State.ACCEPTED.name())) {
                    seals.add(new Seal(name.substring("country-".length()), entry.detail("dataset"), entry.subject()));
                }
            }
        }
        return seals;
    }
}
