package plenary.schemas.archive;

import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a published folder holds, {@code contents.json} in it. It is written last: a folder without it is not complete,
 * whatever else lies there.
 *
 * @param files SHA-256 of each other file under the folder, by its path with {@code /}
 */
public record Contents(Map<String, String> files) {

    public static final String FILE = "contents.json";

    public Contents {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    /** What lies under a folder now. */
    public static Contents of(Path folder) {
        SortedMap<String, String> files = new TreeMap<>();
        for (Path file : Durable.filesUnder(folder)) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (!path.equals(FILE)) {
                files.put(path, Hash.of(file));
            }
        }
        return new Contents(files);
    }

    public static Contents read(Path folder) {
        return JsonFile.read(folder.resolve(FILE), Contents.class);
    }

    /** Whether a folder was published. */
    public static boolean isComplete(Path folder) {
        return Presence.isThere(folder.resolve(FILE));
    }

    /**
     * Publishes a finished folder with its contents: in one step, so that nobody sees a part of it. What lies at the place
     * without being complete goes away first.
     */
    public static void publish(Path folder, Path place) {
        JsonFile.writeInto(folder, FILE, of(folder));
        Durable.remove(place);
        Durable.publish(folder, place);
    }
}
