package plenary.schemas.change;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import plenary.schemas.archive.JsonFile;

/** Writes {@code changes.json} and {@code changes.html}. */
public final class ChangesFiles {

    public static final String JSON = "changes.json";
    public static final String PAGE = "changes.html";

    private ChangesFiles() {}

    /** The page; the folder must be there. */
    public static Path write(Changes changes, Path folder) {
        JsonFile.writeInto(folder, JSON, changes);
        try {
            return Files.writeString(folder.resolve(PAGE), new ChangesPage(changes).text());
        } catch (IOException e) {
            throw new UncheckedIOException("could not write changes to " + folder, e);
        }
    }
}
