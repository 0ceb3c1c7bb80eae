package plenary.indicators;

import java.nio.file.Files;
import java.nio.file.Path;

/** Folders of the project as tests see them. */
public final class ProjectFiles {

    private ProjectFiles() {}

    /** The folder conf at the top of the project. */
    public static Path conf() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("conf/indicators"))) {
                return folder.resolve("conf");
            }
        }
        throw new IllegalStateException("no folder above has conf/indicators");
    }
}
