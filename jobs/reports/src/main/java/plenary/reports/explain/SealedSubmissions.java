package plenary.reports.explain;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Hash;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Presence;
import plenary.schemas.archive.Receipt;

/** The sealed submissions that a manifest names, each with its receipt. */
public record SealedSubmissions(List<SealedSubmission> all) {

    public SealedSubmissions {
        all = List.copyOf(all);
    }

    public static SealedSubmissions read(Archive archive, Manifest manifest) {
        List<SealedSubmission> all = new ArrayList<>();
        for (Manifest.Input input : manifest.inputs()) {
            Path file = archive.receipt(input.country(), input.dataset(), input.id());
            all.add(
                    Presence.isThere(file)
                            ? read(input, JsonFile.content(file))
                            : new SealedSubmission(input, Optional.empty(), false));
        }
        return new SealedSubmissions(all);
    }

    private static SealedSubmission read(Manifest.Input input, byte[] receipt) {
        return new SealedSubmission(
                input,
                Optional.of(JsonFile.value(receipt, Receipt.class)),
                Hash.of(receipt).equals(input.receiptSha256()));
    }
}
