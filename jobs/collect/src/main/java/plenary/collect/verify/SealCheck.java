package plenary.collect.verify;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plenary.collect.governance.State;
import plenary.collect.parquet.ParquetInput;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.AuditEntry;
import plenary.schemas.archive.Receipt;

/** One sealed folder: its receipt is the one that was recorded, and its files are those that the receipt names. */
final class SealCheck {

    private static final String RECEIPT = "receipt.json";

    private final Inspection inspection;
    private final Archive archive;
    private final AuditLogs logs;
    private final DropCheck drops;

    SealCheck(Inspection inspection, AuditLogs logs) {
        this.inspection = inspection;
        this.archive = inspection.archive();
        this.logs = logs;
        this.drops = new DropCheck(inspection);
    }

    /** @param manifestHash of the receipt as the manifest of an edition says; empty when none names it */
    void check(Seal seal, Optional<String> manifestHash) {
        Path folder = seal.folder(archive);
        inspection.look(
                folder,
                Meaning.SEALED_FILE,
                () -> receipt(seal, manifestHash)
                        .ifPresentOrElse(
                                receipt -> check(seal, folder, receipt),
                                // Without a receipt nobody can say what these should be.
                                () -> inspection.nameAllUnder(folder)));
    }

    private Optional<Receipt> receipt(Seal seal, Optional<String> manifestHash) {
        Path file = seal.folder(archive).resolve(RECEIPT);
        Path log = archive.auditOfCountry(seal.country());
        Optional<AuditEntry> accepted = logs.last(log, State.ACCEPTED.name(), seal.id());
        Optional<String> hash =
                accepted.map(entry -> entry.detail("receiptSha256")).or(() -> manifestHash);
        if (accepted.isEmpty() && !logs.isBroken(log)) {
            inspection.differs(
                    inspection.place(file),
                    "a receipt that is in no log",
                    "an entry ACCEPTED of it in audit/" + log.getFileName(),
                    Meaning.IN_NO_LOG);
        }
        if (hash.isEmpty()) {
            return inspection.json(file, Receipt.class, Meaning.RECEIPT);
        }
        String recordedBy = accepted.map(entry -> AuditLogs.name(log, entry)).orElse("the manifest of an edition");
        if (inspection.holds(file, hash.get(), recordedBy, Meaning.RECEIPT)) {
            return inspection.json(file, Receipt.class, Meaning.RECEIPT);
        }
        return accepted.map(entry -> archive.returned(seal.country(), entry.detail("drop"))
                        .resolve(seal.dataset())
                        .resolve(RECEIPT))
                .filter(inspection::isThere)
                .filter(copy -> inspection.hash(copy).equals(hash.get()))
                .flatMap(copy -> inspection.json(copy, Receipt.class, Meaning.RECEIPT));
    }

    private void check(Seal seal, Path folder, Receipt receipt) {
        Seal said = new Seal(receipt.country(), receipt.dataset(), receipt.id());
        if (!said.equals(seal)) {
            inspection.differs(
                    inspection.place(folder.resolve(RECEIPT)),
                    "the receipt of " + inspection.place(said.folder(archive)),
                    "the receipt of " + inspection.place(folder),
                    Meaning.RECEIPT);
        }
        boolean areWhole = true;
        for (Map.Entry<String, String> file : new TreeMap<>(receipt.dataFiles()).entrySet()) {
            areWhole &= inspection.holds(folder.resolve(file.getKey()), file.getValue(), RECEIPT, Meaning.SEALED_FILE);
        }
        if (areWhole) {
            count(folder, receipt);
        }
        drops.check(receipt);
    }

    /** Footers: what a file of the right bytes holds is what the receipt counts. */
    private void count(Path folder, Receipt receipt) {
        long accepted = rows(folder, receipt, "data-");
        long rejected = rows(folder, receipt, "rejected");
        long saidRejected =
                receipt.files().stream().mapToLong(Receipt.FileCount::rejected).sum();
        if (accepted != receipt.accepted() || rejected != saidRejected) {
            inspection.differs(
                    inspection.place(folder.resolve(RECEIPT)),
                    "%d accepted and %d rejected rows in the files".formatted(accepted, rejected),
                    "%d accepted and %d rejected, as the receipt says".formatted(receipt.accepted(), saidRejected),
                    Meaning.SEALED_COUNT);
        }
    }

    private static long rows(Path folder, Receipt receipt, String prefix) {
        return receipt.dataFiles().keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .mapToLong(name -> ParquetInput.rows(folder.resolve(name)))
                .sum();
    }
}
