package plenary.collect.imports;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The real files that lie beside the project and are never part of it. */
final class SharedData {

    private SharedData() {}

    /** A file or folder of the shared data; the test is skipped where they are absent. */
    static Path of(String path) {
        Path data = folder();
        assumeTrue(Files.exists(data.resolve(path)), "skipped: no " + path + " in " + data);
        return data.resolve(path);
    }

    private static Path folder() {
        String named = System.getProperty("plenary.shared");
        return named == null ? root().resolveSibling("shared").resolve("data") : Path.of(named);
    }

    static Path mapping(String name) {
        return root().resolve("conf/mappings").resolve(name + ".yaml");
    }

    private static Path root() {
        Path start = Path.of("").toAbsolutePath();
        for (Path folder = start; folder != null; folder = folder.getParent()) {
            if (Files.isDirectory(folder.resolve("conf/mappings"))) {
                return folder;
            }
        }
        throw new IllegalStateException("no folder above " + start + " holds conf/mappings");
    }
}
