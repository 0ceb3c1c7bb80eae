package plenary.collect.governance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import plenary.collect.edition.Freeze;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.AuditEntry;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Hash;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Presence;
import plenary.schemas.archive.Receipt;
import plenary.schemas.change.ChangesFiles;
import tools.jackson.databind.JsonNode;

/**
 * Which files went when the records of a submission were deleted, {@code deleted/<country>/<id>.json}. Whoever holds a
 * copy of one can tell by its hash that it is the one meant, and whoever holds the archive, that it is nowhere in it.
 *
 * @param withdrawnAt ISO 8601 instant, UTC
 * @param files by path
 */
public record DeletionCertificate(
        String id,
        String country,
        String dataset,
        String period,
        String receiptSha256,
        String withdrawnAt,
        String reason,
        List<DeletedFile> files) {

    private static final List<String> KEPT = List.of("receipt.json");

    public DeletionCertificate {
        files = List.copyOf(files);
    }

    /** @param path under the archive, with {@code /} */
    public record DeletedFile(String path, String sha256, long bytes) {}

    /** What is to go, as it is now. */
    static DeletionCertificate of(Archive archive, Receipt receipt, AuditEntry withdrawal) {
        TreeSet<Path> files = new TreeSet<>();
        String country = receipt.country();
        Durable.filesUnder(archive.sealed(country, receipt.dataset(), receipt.id())).stream()
                .filter(file -> !KEPT.contains(file.getFileName().toString()))
                .forEach(files::add);
        files.addAll(sent(archive, receipt));
        // Findings quote what they found, and those of one table stand among those of the others.
        files.addAll(Durable.filesUnder(archive.returned(country, receipt.dropName())));
        files.addAll(Durable.filesUnder(archive.values(country, receipt.dataset())));
        files.addAll(heldAgainst(archive, receipt));
        files.addAll(ofFacilities(archive, receipt));
        return new DeletionCertificate(
                receipt.id(),
                country,
                receipt.dataset(),
                receipt.period(),
                Hash.of(archive.receipt(country, receipt.dataset(), receipt.id())),
                withdrawal.at(),
                withdrawal.detail("reason"),
                files.stream().map(file -> deleted(archive, file)).toList());
    }

    /** The table as it was sent; of a zip the whole, since nothing can be taken out of what was signed as one. */
    private static List<Path> sent(Archive archive, Receipt receipt) {
        Path drop = archive.drop(receipt.country(), receipt.dropName());
        List<Path> tables = receipt.files().stream()
                .map(file -> drop.resolve(file.path()))
                .filter(Presence::isFile)
                .toList();
        return tables.size() == receipt.files().size() ? tables : Durable.filesUnder(drop);
    }

    /** What was said of later submissions beside it, which counts its rows. */
    private static List<Path> heldAgainst(Archive archive, Receipt receipt) {
        List<Path> files = new ArrayList<>();
        for (Path drop : Durable.foldersOf(archive.returned().resolve(receipt.country()))) {
            Path changes = drop.resolve(ChangesFiles.JSON);
            if (Presence.isThere(changes) && isHeldAgainst(receipt, drop.resolve("collected.json"), changes)) {
                files.add(changes);
                files.add(drop.resolve(ChangesFiles.PAGE));
            }
        }
        return files;
    }

    /** Before {@code collected.json} did, the changes themselves named what they were held against. */
    private static boolean isHeldAgainst(Receipt receipt, Path collected, Path changes) {
        return JsonFile.find(collected, JsonNode.class)
                        .map(came ->
                                came.path("heldAgainst").path(receipt.dataset()).asString(""))
                        .filter(receipt.id()::equals)
                        .isPresent()
                || JsonFile.tree(changes)
                        .path("tables")
                        .valueStream()
                        .anyMatch(table ->
                                table.path("before").path("id").asString("").equals(receipt.id()));
    }

    /** Rows about single facilities in the revisions that were made of it. */
    private static List<Path> ofFacilities(Archive archive, Receipt receipt) {
        List<Path> files = new ArrayList<>();
        for (Path edition : Durable.foldersOf(archive.editions())) {
            String name = edition.getFileName().toString();
            Freeze.revisions(archive, name).stream()
                    .filter(manifest -> manifest.inputs().stream()
                            .anyMatch(input -> input.id().equals(receipt.id())))
                    .map(manifest -> archive.forCountry(name, manifest.revision(), receipt.country()))
                    .forEach(folder -> files.addAll(Durable.filesUnder(folder)));
        }
        return files;
    }

    private static DeletedFile deleted(Archive archive, Path file) {
        try {
            String path = archive.root().relativize(file).toString().replace('\\', '/');
            return new DeletedFile(path, Hash.of(file), Files.size(file));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }
}
