package plenary.collect.governance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.AuditEntry;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Hash;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Lease;
import plenary.schemas.archive.Presence;
import plenary.schemas.archive.Receipt;

/**
 * Takes the records of a withdrawn submission out of an archive, and leaves a certificate of what is gone. The receipt
 * stays, which holds counts and hashes, and so do published tables, which are aggregates that passed the gate.
 */
public final class Deletion {

    private Deletion() {}

    /**
     * @param id as {@link SealedFolder#named}
     * @return a certificate a sealed submission, also when it was deleted before
     * @throws IllegalArgumentException when it was not withdrawn
     */
    public static List<DeletionCertificate> delete(Archive archive, String id, Clock clock, Progress progress) {
        List<Receipt> receipts = SealedFolder.named(archive, id);
        String country = receipts.get(0).country();
        return Lease.whileHolding(archive.leaseOfCountry(country), progress, lease -> {
            CountryLog log = new CountryLog(archive, country, clock);
            List<AuditEntry> withdrawals =
                    receipts.stream().map(receipt -> withdrawal(log, receipt)).toList();
            List<DeletionCertificate> certificates = new ArrayList<>();
            for (int i = 0; i < receipts.size(); i++) {
                certificates.add(delete(archive, receipts.get(i), withdrawals.get(i), log, lease));
            }
            return certificates;
        });
    }

    /** Ids of the withdrawn submissions whose records were kept long enough and are not deleted yet. */
    public static List<String> due(Archive archive, Duration kept, Clock clock) {
        List<String> due = new ArrayList<>();
        for (Path chain : Durable.foldersOf(archive.sealed())) {
            List<AuditEntry> entries =
                    new CountryLog(archive, chain.getFileName().toString(), clock).entries();
            entries.stream()
                    .filter(entry -> entry.event().equals(State.WITHDRAWN.name()))
                    .filter(entry -> !Instant.parse(entry.at()).plus(kept).isAfter(clock.instant()))
                    .map(AuditEntry::subject)
                    .filter(id -> entries.stream()
                            .noneMatch(entry -> entry.event().equals(CountryLog.DELETED)
                                    && entry.subject().equals(id)))
                    .forEach(due::add);
        }
        return due;
    }

    private static AuditEntry withdrawal(CountryLog log, Receipt receipt) {
        return log.standing(receipt.id())
                .filter(entry -> entry.event().equals(State.WITHDRAWN.name()))
                .orElseThrow(() ->
                        new IllegalArgumentException("%s %s %s is not withdrawn; only what is withdrawn can be deleted"
                                .formatted(receipt.country(), receipt.dataset(), receipt.id())));
    }

    /** The certificate comes first, so that a run that is killed goes on with the same list. */
    private static DeletionCertificate delete(
            Archive archive, Receipt receipt, AuditEntry withdrawal, CountryLog log, Lease lease) {
        Path file = archive.certificate(receipt.country(), receipt.id());
        if (!Presence.isThere(file)) {
            lease.requireHeld();
            JsonFile.write(file, DeletionCertificate.of(archive, receipt, withdrawal));
        }
        DeletionCertificate certificate = JsonFile.read(file, DeletionCertificate.class);
        for (DeletionCertificate.DeletedFile deleted : certificate.files()) {
            remove(archive.root(), archive.root().resolve(deleted.path()));
        }
        Durable.remove(archive.staging().resolve(receipt.country()).resolve(receipt.dropName()));
        log.note(
                lease,
                CountryLog.DELETED,
                receipt.id(),
                Map.of("drop", receipt.dropName(), "certificateSha256", Hash.of(file)));
        return certificate;
    }

    /** Deletes a file, and the folders above it that are empty then. */
    private static void remove(Path root, Path file) {
        try {
            Files.deleteIfExists(file);
            for (Path folder = file.resolveSibling("");
                    folder.startsWith(root) && !folder.equals(root) && Presence.isFolder(folder) && isEmpty(folder);
                    folder = folder.resolve("..").normalize()) {
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not delete " + file, e);
        }
    }

    private static boolean isEmpty(Path folder) {
        return Durable.filesOf(folder).isEmpty() && Durable.foldersOf(folder).isEmpty();
    }
}
