package plenary.collect.imports;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The real files that lie beside the project and are never part of it. */
final class SharedData {

    private SharedData() {}

    /** A file or folder of the shared data; the test is skipped where they are absent. */
    static Path of(String path) {
        Path data = folder();
        assumeTrue(Files.exists(data.resolve(path)), "skipped: no " + path + " in " + data);
        return data.resolve(path);
    }

    /** The contents of the files of a folder; none where it is absent, for a test that has data of its own too. */
    static List<byte[]> filesIfThere(String path) throws IOException {
        Path files = folder().resolve(path);
        if (!Files.isDirectory(files)) {
            return List.of();
        }
        List<byte[]> contents = new ArrayList<>();
        try (Stream<Path> children = Files.list(files)) {
            for (Path file : children.sorted().toList()) {
                contents.add(Files.readAllBytes(file));
            }
        }
        return contents;
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
