package plenary.collect.board;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import plenary.collect.Drop;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Presence;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A drop in the inbox of which the findings are not there yet.
 *
 * @param at when it came, to the second
 * @param datasets as its descriptor names them; none when that cannot be read before it is collected, as of a zip
 */
record Waiting(String name, Instant at, List<String> datasets) {

    /** Where drops lie that do not say their country. */
    static final String UNKNOWN = "_unknown";

    private static final int MOST_BYTES = 1 << 20;

    Waiting {
        datasets = List.copyOf(datasets);
    }

    static List<Waiting> of(Archive archive, String country) {
        Path inbox = archive.inbox().resolve(country);
        // What lies beside the folders of the countries is a drop too, of nobody knows whom.
        Stream<Path> beside = country.equals(UNKNOWN) ? Durable.filesOf(archive.inbox()).stream() : Stream.empty();
        return Stream.of(Durable.foldersOf(inbox).stream(), Durable.filesOf(inbox).stream(), beside)
                .flatMap(drops -> drops)
                .filter(drop -> !drop.getFileName().toString().startsWith("."))
                .filter(drop -> !isCollected(archive, country, drop))
                .map(drop -> of(country, drop))
                .toList();
    }

    static boolean isCollected(Archive archive, String country, Path drop) {
        return Presence.isThere(
                archive.returned(country, drop.getFileName().toString()).resolve("collected.json"));
    }

    private static Waiting of(String country, Path drop) {
        try {
            String name = drop.getFileName().toString();
            return new Waiting(
                    name, new Drop(country, name, drop).receivedAt(), datasets(drop.resolve("datapackage.json")));
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + drop, e);
        }
    }

    // What it is worth is decided when it is collected; here a descriptor that says nothing is no mistake.
    private static List<String> datasets(Path descriptor) throws IOException {
        if (!Presence.isFile(descriptor) || Files.size(descriptor) > MOST_BYTES) {
            return List.of();
        }
        try {
            JsonNode resources =
                    JsonMapper.shared().readTree(Files.readAllBytes(descriptor)).path("resources");
            return StreamSupport.stream(resources.spliterator(), false)
                    .map(resource -> resource.path("name").asString(""))
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
        } catch (JacksonException unreadable) {
            return List.of();
        }
    }
}
