package plenary.collect.verify;

import java.nio.file.Path;
import java.util.Optional;
import plenary.collect.governance.CountryLog;
import plenary.collect.governance.DeletionCertificate;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.AuditEntry;

/** Certificates of deletion: what they name may be missing, and of the sealed folder nothing but the receipt is left. */
final class DeletionCheck {

    private final Inspection inspection;
    private final AuditLogs logs;

    DeletionCheck(Inspection inspection, AuditLogs logs) {
        this.inspection = inspection;
        this.logs = logs;
    }

    void check() {
        Archive archive = inspection.archive();
        for (String country : inspection.foldersIn(archive.deleted())) {
            for (String place : inspection.under(archive.deleted().resolve(country))) {
                if (place.endsWith(".json") && !place.contains("/.")) {
                    Path file = archive.root().resolve(place);
                    inspection.look(file, Meaning.CERTIFICATE, () -> check(country, file));
                }
            }
        }
    }

    private void check(String country, Path file) {
        inspection.name(file);
        Path log = inspection.archive().auditOfCountry(country);
        String id = file.getFileName().toString().replaceFirst("\\.json$", "");
        Optional<AuditEntry> entry = logs.last(log, CountryLog.DELETED, id);
        if (entry.isEmpty() && !logs.isBroken(log)) {
            inspection.differs(
                    inspection.place(file),
                    "a certificate that is in no log",
                    "an entry DELETED of it in audit/" + log.getFileName(),
                    Meaning.UNRECORDED);
        }
        boolean isWhole = entry.map(said -> inspection.holds(
                        file, said.detail("certificateSha256"), AuditLogs.name(log, said), Meaning.CERTIFICATE))
                .orElse(true);
        if (isWhole) {
            inspection
                    .json(file, DeletionCertificate.class, Meaning.CERTIFICATE)
                    .ifPresent(this::check);
        }
    }

    private void check(DeletionCertificate certificate) {
        Path sealed = inspection.archive().sealed(certificate.country(), certificate.dataset(), certificate.id());
        for (DeletionCertificate.DeletedFile file : certificate.files()) {
            inspection.expectDeleted(file.path());
            Path place = inspection.archive().root().resolve(file.path());
            if (place.startsWith(sealed) && inspection.isThere(place)) {
                inspection.differs(
                        file.path(),
                        "a file",
                        "nothing, as deleted/%s/%s.json says".formatted(certificate.country(), certificate.id()),
                        Meaning.STILL_THERE);
            }
        }
    }
}
