package plenary.collect.governance;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import plenary.collect.edition.InForce;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Receipt;

/** The sealed submission that somebody means by an id. */
public final class SealedFolder {

    private static final int FEWEST_DIGITS = 6;

    private SealedFolder() {}

    /**
     * @param id of a sealed folder or its first digits, at least six; or {@code <country>/<drop>} for all that was sealed
     *     of a drop
     * @return one receipt, or of a drop one a dataset
     * @throws IllegalArgumentException when it means none, or several
     */
    public static List<Receipt> named(Archive archive, String id) {
        List<Receipt> found = id.contains("/") ? ofDrop(archive, id) : withId(archive, id);
        if (found.isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing is sealed as '%s'; expected the id of a receipt, its first digits, or <country>/<drop>; see: plenary status"
                            .formatted(id));
        }
        if (!id.contains("/") && found.size() > 1) {
            throw new IllegalArgumentException("'%s' begins the ids of several: %s"
                    .formatted(
                            id,
                            String.join(", ", found.stream().map(Receipt::id).toList())));
        }
        return found;
    }

    private static List<Receipt> withId(Archive archive, String id) {
        if (!id.matches("[0-9a-f]{%d,}".formatted(FEWEST_DIGITS))) {
            return List.of();
        }
        return all(archive).stream()
                .filter(receipt -> receipt.id().startsWith(id))
                .toList();
    }

    private static List<Receipt> ofDrop(Archive archive, String drop) {
        return all(archive).stream()
                .filter(receipt -> receipt.drop().equals(drop))
                .toList();
    }

    private static List<Receipt> all(Archive archive) {
        List<Receipt> receipts = new ArrayList<>();
        for (Path country : Durable.foldersOf(archive.sealed())) {
            for (Path dataset : Durable.foldersOf(country)) {
                receipts.addAll(InForce.sealed(
                        archive,
                        country.getFileName().toString(),
                        dataset.getFileName().toString()));
            }
        }
        return receipts;
    }
}
