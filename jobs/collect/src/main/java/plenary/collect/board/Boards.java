package plenary.collect.board;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plenary.collect.edition.EditionFile;
import plenary.collect.edition.Freeze;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Presence;

/**
 * The boards of an archive.
 *
 * @param conf folder of the configuration
 */
public record Boards(Archive archive, Path conf, Clock clock) {

    /** @throws IllegalArgumentException when there is no such edition */
    public Board of(String edition) {
        return Board.of(archive, edition(edition), clock);
    }

    /**
     * One for every edition that the archive holds or that asks a country which sent something, and one for the countries
     * that sent and that none of them asks; of an empty archive, one for every edition.
     */
    public List<Board> all() {
        List<EditionFile> editions = editions();
        List<Board> boards = new ArrayList<>(editions.stream()
                .map(edition -> Board.of(archive, edition, clock))
                .toList());
        List<String> others = countriesThatSent().stream()
                .filter(country -> editions.stream()
                        .noneMatch(edition -> edition.countries().contains(country)))
                .toList();
        if (!others.isEmpty()) {
            boards.add(Board.withoutEdition(archive, others, clock));
        }
        return boards;
    }

    /** The one that is named, else those of {@link #all}. */
    public List<EditionFile> editions(Optional<String> named) {
        return named.map(id -> List.of(edition(id))).orElseGet(this::editions);
    }

    private List<EditionFile> editions() {
        List<String> sent = countriesThatSent();
        List<String> held = Durable.foldersOf(archive.editions()).stream()
                .map(folder -> folder.getFileName().toString())
                .toList();
        List<EditionFile> decided = Durable.filesOf(conf.resolve("editions")).stream()
                .filter(file -> file.getFileName().toString().endsWith(".yaml"))
                .map(EditionFile::read)
                .toList();
        Stream<EditionFile> asking = decided.stream()
                .filter(edition -> sent.isEmpty()
                        || held.contains(edition.id())
                        || edition.countries().stream().anyMatch(sent::contains));
        Stream<EditionFile> heldOnly = held.stream()
                .filter(id -> decided.stream().noneMatch(edition -> edition.id().equals(id)))
                .flatMap(id -> frozen(id).stream());
        return Stream.concat(asking, heldOnly).toList();
    }

    private EditionFile edition(String id) {
        Path yaml = conf.resolve("editions").resolve(id + ".yaml");
        if (Presence.isFile(yaml)) {
            return EditionFile.read(yaml);
        }
        return frozen(id)
                .orElseThrow(() ->
                        new IllegalArgumentException("there is no edition " + id + ": " + yaml + " does not exist"));
    }

    /** As the newest revision froze it. */
    private Optional<EditionFile> frozen(String id) {
        return Freeze.newest(archive, id)
                .map(manifest -> archive.conf(id, manifest.revision())
                        .resolve("editions")
                        .resolve(id + ".yaml"))
                .filter(Presence::isThere)
                .map(EditionFile::read);
    }

    private List<String> countriesThatSent() {
        return Stream.of(archive.inbox(), archive.sealed())
                .flatMap(folder -> Durable.foldersOf(folder).stream())
                .map(folder -> folder.getFileName().toString())
                .filter(country -> !country.startsWith("_") && !country.startsWith("."))
                .distinct()
                .sorted()
                .toList();
    }
}
