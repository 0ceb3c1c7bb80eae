package plenary.indicators.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Receipt;
import tools.jackson.databind.json.JsonMapper;

/**
 * The newest revision of an edition and the receipts of the submissions in force.
 *
 * @param receipts in the order of the manifest's inputs
 */
public record FrozenEdition(Manifest manifest, List<Receipt> receipts) {

    private static final JsonMapper JSON = JsonMapper.shared();

    public FrozenEdition {
        receipts = List.copyOf(receipts);
    }

    public static FrozenEdition newest(Archive archive, String edition) {
        Path manifest = manifests(archive.edition(edition)).stream()
                .max(Comparator.comparingInt(FrozenEdition::revision))
                .orElseThrow(() -> new IllegalArgumentException(
                        "edition %s is not frozen: %s has no manifest".formatted(edition, archive.edition(edition))));
        Manifest frozen = JSON.readValue(text(manifest), Manifest.class);
        List<Receipt> receipts = new ArrayList<>();
        for (Manifest.Input input : frozen.inputs()) {
            receipts.add(receipt(archive, input));
        }
        return new FrozenEdition(frozen, receipts);
    }

    /** Those of one dataset. */
    List<Receipt> receipts(String dataset) {
        return receipts.stream()
                .filter(receipt -> receipt.dataset().equals(dataset))
                .toList();
    }

    /** Refuses configuration files that differ from those that the manifest names. */
    public void requireSame(Path conf, List<String> read) {
        for (Map.Entry<String, String> frozen : manifest.conf().entrySet()) {
            boolean isRead = read.stream().anyMatch(prefix -> frozen.getKey().startsWith(prefix));
            if (isRead && !Sha256.of(conf.resolve(frozen.getKey())).equals(frozen.getValue())) {
                throw new IllegalArgumentException(
                        "%s is not the file that edition %s froze in revision %d; freeze the edition again"
                                .formatted(conf.resolve(frozen.getKey()), manifest.edition(), manifest.revision()));
            }
        }
    }

    private static Receipt receipt(Archive archive, Manifest.Input input) {
        Path file = archive.sealed(input.country(), input.dataset(), input.id()).resolve("receipt.json");
        if (!Sha256.of(file).equals(input.receiptSha256())) {
            throw new IllegalStateException(file + " is not the receipt that the manifest names");
        }
        return JSON.readValue(text(file), Receipt.class);
    }

    private static List<Path> manifests(Path edition) {
        if (!Files.isDirectory(edition)) {
            return List.of();
        }
        try (Stream<Path> revisions = Files.list(edition)) {
            return revisions
                    .filter(folder -> folder.getFileName().toString().matches("r\\d+"))
                    .map(folder -> folder.resolve("manifest.json"))
                    .filter(Files::exists)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + edition, e);
        }
    }

    private static int revision(Path manifest) {
        return Integer.parseInt(
                String.valueOf(manifest.getName(manifest.getNameCount() - 2)).substring(1));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }
}
