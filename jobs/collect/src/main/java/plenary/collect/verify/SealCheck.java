package plenary.collect.verify;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import plenary.collect.parquet.ParquetInput;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Presence;
import plenary.schemas.archive.Receipt;

/**
 * Holds sealed folders against their receipts, receipts against the audit log, and what was sent against both.
 *
 * @param accepted SHA-256 of the receipt of each accepted submission by its id, as the audit log says
 */
record SealCheck(Inspection inspection, Map<String, String> accepted) {

    /** Checks one sealed folder, {@code sealed/<country>/<dataset>/<id>}. */
    void check(Path folder) {
        Path file = folder.resolve("receipt.json");
        if (!Presence.isFile(file)) {
            inspection.differs(folder, "no receipt.json", "a receipt beside the records", Meaning.NOT_COMPLETE);
            Durable.filesUnder(folder).forEach(inspection::know);
            return;
        }
        String sha256 = inspection.hash(file);
        String id = folder.getFileName().toString();
        @Nullable String logged = accepted.get(id);
        if (logged == null) {
            inspection.differs(file, "no entry in the audit log", "an entry ACCEPTED of " + id, Meaning.AUDIT);
        } else if (!logged.equals(sha256)) {
            inspection.differs(
                    file, "sha256 " + sha256, "sha256 " + logged + ", as the audit log says", Meaning.RECEIPT);
        }
        inspection.json(file, Receipt.class, Meaning.RECEIPT).ifPresent(receipt -> check(folder, receipt));
    }

    private void check(Path folder, Receipt receipt) {
        Path place = inspection.archive().sealed(receipt.country(), receipt.dataset(), receipt.id());
        if (!folder.equals(place)) {
            inspection.differs(folder.resolve("receipt.json"), "the receipt of " + place, "its own", Meaning.RECEIPT);
        }
        receipt.dataFiles()
                .forEach((name, sha256) -> inspection.hash(folder.resolve(name), sha256, Meaning.SEALED_DATA));
        Durable.filesOf(folder).stream()
                .filter(file -> !inspection.isKnown(file))
                .forEach(file -> stray(file));
        rows(folder, receipt, "data-", receipt.accepted());
        rows(
                folder,
                receipt,
                "rejected",
                receipt.files().stream().mapToLong(Receipt.FileCount::rejected).sum());
        sent(receipt);
    }

    private void stray(Path file) {
        inspection.know(file);
        inspection.differs(file, "a file", "none: the receipt does not name it", Meaning.STRAY);
    }

    /** Rows as the footers say against those that the receipt counts. */
    private void rows(Path folder, Receipt receipt, String prefix, long expected) {
        List<Path> parts = receipt.dataFiles().keySet().stream()
                .filter(name -> name.startsWith(prefix))
                .map(folder::resolve)
                .toList();
        if (!parts.stream().allMatch(Presence::isFile)) {
            return;
        }
        try {
            long rows = parts.stream().mapToLong(ParquetInput::rows).sum();
            if (rows != expected) {
                inspection.differs(
                        folder,
                        "%d rows in %s*.parquet".formatted(rows, prefix),
                        expected + ", as the receipt says",
                        Meaning.SEALED_DATA);
            }
        } catch (RuntimeException unreadable) {
            inspection.differs(
                    folder,
                    "a footer that cannot be read: " + Inspection.firstLine(unreadable),
                    "Parquet files",
                    Meaning.SEALED_DATA);
        }
    }

    /** Files of a drop that lie there by themselves; those inside a zip are the zip's affair. */
    private void sent(Receipt receipt) {
        Path drop = inspection.archive().inbox().resolve(receipt.drop());
        if (Presence.isFile(drop) || Durable.filesOf(drop).stream().anyMatch(SealCheck::isZip)) {
            return;
        }
        for (Receipt.FileCount file : receipt.files()) {
            inspection.hash(drop.resolve(file.path()), file.sha256(), Meaning.SENT);
        }
    }

    private static boolean isZip(Path file) {
        return file.toString().endsWith(".zip");
    }
}
