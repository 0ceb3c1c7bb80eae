package plenary.collect.verify;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import plenary.schemas.archive.AuditEntry;
import plenary.schemas.archive.Contents;
import plenary.schemas.archive.Hash;
import plenary.schemas.archive.JsonFile;

/** A folder that ends with {@code contents.json}: all that it names is there and unchanged, and it is itself. */
final class ContentsCheck {

    private final Inspection inspection;

    ContentsCheck(Inspection inspection) {
        this.inspection = inspection;
    }

    /**
     * @param recorded SHA-256 of the contents as the log says; empty when the revision was not published
     * @return what the folder should hold; empty when nobody can tell, or when it is not made yet
     */
    Map<String, String> check(Path folder, Optional<String> recorded, String recordedBy, Meaning meaning) {
        Path file = folder.resolve(Contents.FILE);
        if (!inspection.isThere(file) && recorded.isEmpty()) {
            if (!inspection.under(folder).isEmpty()) {
                inspection.nameAllUnder(folder);
                inspection.differs(
                        inspection.place(folder),
                        "files, but no contents.json",
                        "nothing, or a finished folder",
                        Meaning.UNFINISHED);
            }
            return Map.of();
        }
        boolean isWhole = recorded.map(hash -> inspection.holds(file, hash, recordedBy, meaning))
                .orElseGet(() -> isAsWritten(file, meaning));
        if (!isWhole) {
            inspection.nameAllUnder(folder);
            return Map.of();
        }
        Map<String, String> files = inspection
                .json(file, Contents.class, meaning)
                .map(Contents::files)
                .orElse(new TreeMap<>());
        files.forEach((path, hash) -> inspection.holds(folder.resolve(path), hash, Contents.FILE, meaning));
        return files;
    }

    private boolean isAsWritten(Path file, Meaning meaning) {
        Optional<Contents> read = inspection.json(file, Contents.class, meaning);
        boolean isSame = read.filter(
                        contents -> Hash.of(JsonFile.bytes(contents)).equals(inspection.hash(file)))
                .isPresent();
        if (read.isPresent() && !isSame) {
            inspection.differs(inspection.place(file), "another form", "what the program writes of the same", meaning);
        }
        return isSame;
    }

    static Optional<String> hash(Optional<AuditEntry> published, String detail) {
        return published.map(entry -> entry.detail(detail)).filter(hash -> !hash.isEmpty());
    }
}
