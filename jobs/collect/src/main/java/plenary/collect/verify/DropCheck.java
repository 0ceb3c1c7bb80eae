package plenary.collect.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import plenary.schemas.archive.Hash;
import plenary.schemas.archive.Receipt;

/** The tables of a sealed submission as they were sent: they lie in the inbox, with the hashes that the receipt has. */
final class DropCheck {

    private final Inspection inspection;

    DropCheck(Inspection inspection) {
        this.inspection = inspection;
    }

    void check(Receipt receipt) {
        Path drop = inspection.archive().inbox().resolve(receipt.drop());
        for (Receipt.FileCount file : receipt.files()) {
            Path sent = drop.resolve(file.path());
            Optional<Path> zip = zip(drop);
            if (zip.isEmpty() || inspection.isThere(sent)) {
                inspection.holds(sent, file.sha256(), "the receipt of " + receipt.id(), Meaning.SENT);
            } else {
                inspection.look(zip.get(), Meaning.SENT, () -> check(zip.get(), file, receipt));
            }
        }
    }

    /** Where the submission came as a zip: the drop itself, or the only file in it. */
    private Optional<Path> zip(Path drop) {
        if (inspection.isThere(drop)) {
            return Optional.of(drop);
        }
        List<String> files = inspection.under(drop);
        return files.size() == 1 && files.get(0).endsWith(".zip")
                ? Optional.of(inspection.archive().root().resolve(files.get(0)))
                : Optional.empty();
    }

    private void check(Path zip, Receipt.FileCount file, Receipt receipt) {
        inspection.hash(zip);
        String found = hashIn(zip, file.path()).orElse("no file " + file.path() + " in it");
        if (!found.equals(file.sha256())) {
            inspection.differs(
                    inspection.place(zip),
                    file.path() + ": " + found,
                    "SHA-256 %s, as the receipt of %s says".formatted(file.sha256(), receipt.id()),
                    Meaning.SENT);
        }
    }

    private static Optional<String> hashIn(Path zip, String path) {
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                String name = entry.getName().replace('\\', '/');
                if (name.equals(path) || name.endsWith("/" + path)) {
                    return Optional.of(Hash.of(in));
                }
            }
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + zip, e);
        }
    }
}
