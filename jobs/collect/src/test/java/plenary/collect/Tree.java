package plenary.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import plenary.schemas.archive.Hash;

/** The files of a folder with the hashes of their bytes, so that two folders can be compared. */
final class Tree {

    private Tree() {}

    static Map<String, String> of(Path folder) {
        Map<String, String> files = new TreeMap<>();
        if (!Files.exists(folder)) {
            return files;
        }
        try (Stream<Path> all = Files.walk(folder)) {
            // What a drop was told beside its findings names the times of its files; a lease, who held it.
            all.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(folder.resolve("leases")))
                    .filter(file -> !file.endsWith(Collected.FILE))
                    .forEach(file -> files.put(folder.relativize(file).toString(), Hash.of(file)));
            return files;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
