package plenary.reports.explain;

import java.util.Optional;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Receipt;

/**
 * One sealed submission of the manifest with its receipt. Paths are below the root of the archive.
 *
 * @param receipt empty when the archive at hand does not hold it
 * @param receiptIsAsFrozen whether the receipt has the SHA-256 that the manifest names; false without a receipt
 */
public record SealedSubmission(Manifest.Input input, Optional<Receipt> receipt, boolean receiptIsAsFrozen) {

    /** Enough of the seal to tell it from others. */
    public String shortId() {
        return input.id().length() <= 8 ? input.id() : input.id().substring(0, 8);
    }

    public String folder() {
        return "sealed/" + input.country() + "/" + input.dataset() + "/" + input.id();
    }

    public String receiptFile() {
        return folder() + "/receipt.json";
    }

    /** Where the records are that did not pass, with their lines; empty when all did. */
    public Optional<String> rejectedFile() {
        return receipt.filter(found -> found.accepted() < found.records()).map(found -> folder() + "/rejected.parquet");
    }

    public Optional<String> findingsFile() {
        return receipt.filter(found -> !found.findings().isEmpty())
                .map(found -> "returned/" + found.drop() + "/findings.csv");
    }

    public Optional<String> drop() {
        return receipt.map(found -> "inbox/" + found.drop());
    }

    /** Who stood for it: on the record of this archive, else as the submission itself says. */
    public String signedOff() {
        if (!input.signedOff().isEmpty()) {
            return input.signedOff();
        }
        String stated = receipt.map(Receipt::signoff).orElse("");
        return stated.isEmpty() ? "nobody" : "nobody here; the submission names " + stated;
    }

    /** Whether the receipt is what the manifest froze, in words. */
    public String state() {
        if (receipt.isEmpty()) {
            return "receipt not in this archive";
        }
        return receiptIsAsFrozen ? "receipt as frozen" : "RECEIPT DIFFERS from the one that was frozen";
    }
}
