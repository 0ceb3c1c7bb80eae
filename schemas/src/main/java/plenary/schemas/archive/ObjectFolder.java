package plenary.schemas.archive;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;

/** A folder of an object store: as good as absent before its marker is there, and again once it is gone. */
final class ObjectFolder {

    /** Each tells that a folder is complete; every reader asks for it. */
    private static final List<String> MARKERS =
            List.of("manifest.json", "receipt.json", "collected.json", Contents.FILE);

    private ObjectFolder() {}

    /** The marker last. */
    static void copy(Path folder, Path place) {
        try {
            List<Path> files = Durable.filesUnder(folder).stream()
                    .sorted(Comparator.comparing((Path file) -> isMarker(folder, file))
                            .thenComparing(file -> file))
                    .toList();
            for (Path file : files) {
                Path target = place.resolve(folder.relativize(file).toString().replace('\\', '/'));
                if (isMarker(folder, file)) {
                    // Read before it is begun: of a marker not even the beginning may appear.
                    Files.write(target, Files.readAllBytes(file));
                } else {
                    put(file, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not copy " + folder + " to " + place, e);
        }
    }

    // Not Files.copy to the target, which deletes it first: an object is replaced in one step.
    private static void put(Path file, Path target) throws IOException {
        try (OutputStream out = Files.newOutputStream(target)) {
            if (Files.copy(file, out) != Files.size(file)) {
                throw new IOException(file + " was not read to its end");
            }
        }
    }

    private static boolean isMarker(Path folder, Path file) {
        return folder.equals(file.getParent()) && MARKERS.contains(String.valueOf(file.getFileName()));
    }

    /** The marker first. */
    static void remove(Path place) {
        Durable.filesOf(place).stream().filter(file -> isMarker(place, file)).forEach(Durable::remove);
        Durable.remove(place);
    }
}
