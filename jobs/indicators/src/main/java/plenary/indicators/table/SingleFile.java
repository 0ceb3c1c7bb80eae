package plenary.indicators.table;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import plenary.schemas.archive.Durable;

/** The one Parquet file that Spark wrote into a folder of its own. */
public final class SingleFile {

    private SingleFile() {}

    /** Moves the file to its place, with a footer that equal rows have in common, and deletes the folder. */
    public static void move(Path folder, Path target) {
        try {
            Path written = only(folder);
            Footer.sort(written);
            Files.createDirectories(target.getParent());
            Files.move(written, target);
        } catch (IOException e) {
            throw new UncheckedIOException("could not write " + target, e);
        }
        Durable.remove(folder);
    }

    private static Path only(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".parquet"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("no Parquet file in " + folder));
        }
    }
}
