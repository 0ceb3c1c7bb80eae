package plenary.schemas.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.finding.Catalogue;
import plenary.schemas.finding.Word;

/** Writes {@code changes.json} and {@code changes.html}, in the language of the catalogue. */
public final class ChangesFiles {

    public static final String JSON = "changes.json";
    public static final String PAGE = "changes.html";

    private final Catalogue catalogue;

    public ChangesFiles(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** The page; the folder must be there. */
    public Path write(Changes changes, Path folder) {
        JsonFile.writeInto(folder, JSON, new ChangesJson(catalogue).of(changes));
        try {
            return Files.writeString(folder.resolve(PAGE), new ChangesPage(catalogue, changes).text());
        } catch (IOException e) {
            throw new UncheckedIOException("could not write changes to " + folder, e);
        }
    }

    /** Takes away what was written before, where there is nothing to say now. */
    public static void remove(Path folder) {
        try {
            Files.deleteIfExists(folder.resolve(JSON));
            Files.deleteIfExists(folder.resolve(PAGE));
        } catch (IOException e) {
            throw new UncheckedIOException("could not remove changes from " + folder, e);
        }
    }

    /** What came of it, for a terminal. */
    public String line(Changes changes) {
        return catalogue
                .words()
                .text(Word.CHANGES_LINE, Map.of("findings", changes.unexplained(), "changes", changes.worthALook()));
    }

    /** That nothing was sent before, for a terminal. */
    public String lineOfNothing() {
        return catalogue.words().text(Word.CHANGES_NOTHING_BEFORE);
    }
}
