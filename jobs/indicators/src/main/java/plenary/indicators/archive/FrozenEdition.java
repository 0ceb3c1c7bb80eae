package plenary.indicators.archive;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Hash;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Presence;
import plenary.schemas.archive.Receipt;

/**
 * What is computed at once: as a rule the newest revision of an edition, and the receipts of its submissions.
 *
 * @param receipts in the order of the manifest's inputs
 */
public record FrozenEdition(Manifest manifest, List<Receipt> receipts) {

    public FrozenEdition {
        receipts = List.copyOf(receipts);
    }

    public static FrozenEdition newest(Archive archive, String edition) {
        Path manifest = archive.revisions(edition).stream()
                .map(revision -> archive.manifest(edition, revision))
                .filter(Presence::isThere)
                .reduce((before, after) -> after)
                .orElseThrow(() -> new IllegalArgumentException(
                        "edition %s is not frozen: %s has no manifest".formatted(edition, archive.edition(edition))));
        Manifest frozen = JsonFile.read(manifest, Manifest.class);
        requireWhole(archive, frozen);
        return of(archive, frozen);
    }

    /** Of a manifest that need not be that of a revision. */
    public static FrozenEdition of(Archive archive, Manifest manifest) {
        List<Receipt> receipts = new ArrayList<>();
        for (Manifest.Input input : manifest.inputs()) {
            receipts.add(receipt(archive, input));
        }
        return new FrozenEdition(manifest, receipts);
    }

    /** Those of one dataset. */
    List<Receipt> receipts(String dataset) {
        return receipts.stream()
                .filter(receipt -> receipt.dataset().equals(dataset))
                .toList();
    }

    /**
     * The configuration that was frozen with the revision.
     *
     * @throws IllegalStateException when it is not what the manifest names
     */
    private static void requireWhole(Archive archive, Manifest manifest) {
        Path conf = archive.conf(manifest.edition(), manifest.revision());
        manifest.conf().forEach((path, sha256) -> {
            if (!Presence.isThere(conf.resolve(path))
                    || !Hash.of(conf.resolve(path)).equals(sha256)) {
                throw new IllegalStateException("%s is not the file that was frozen with %s r%d; run: plenary verify %s"
                        .formatted(conf.resolve(path), manifest.edition(), manifest.revision(), manifest.edition()));
            }
        });
    }

    private static Receipt receipt(Archive archive, Manifest.Input input) {
        Path file = archive.receipt(input.country(), input.dataset(), input.id());
        byte[] content = JsonFile.content(file);
        if (!Hash.of(content).equals(input.receiptSha256())) {
            throw new IllegalStateException(file + " is not the receipt that the manifest names");
        }
        return JsonFile.value(content, Receipt.class);
    }
}
