package plenary.reports.explain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plenary.reports.input.Cell;
import plenary.reports.input.Edition;
import plenary.reports.input.Topic;
import plenary.reports.text.Labels;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Contents;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Presence;
import plenary.schemas.contract.Contract;

/** Finds a cell in an archive and explains it. */
public final class Explain {

    private Explain() {}

    /**
     * One explanation an edition that has the cell.
     *
     * @param edition the one to look in; all when empty
     * @param revision such as {@code r2}; when empty the one that readers see, else the newest with tables
     * @throws IllegalArgumentException when no edition has the cell, with the ids that are nearest
     */
    public static List<Explanation> cell(
            Archive archive, String id, Optional<String> edition, Optional<String> revision) {
        Contract contract = Contract.load();
        List<Explanation> found = new ArrayList<>();
        List<String> known = new ArrayList<>();
        List<String> looked = new ArrayList<>();
        for (String name : edition.map(List::of).orElseGet(() -> editions(archive))) {
            Optional<Integer> chosen = revision(archive, name, revision);
            if (chosen.isPresent()) {
                looked.add(name + " r" + chosen.get());
                Path conf = archive.conf(name, chosen.get());
                Edition read = Edition.read(archive.revision(name, chosen.get()), conf, contract);
                Labels labels = new Labels(contract, read.areas(), Topic.read(conf));
                Explanations.of(archive, read, contract, labels).of(id).ifPresent(found::add);
                read.cells().stream().map(Cell::id).forEach(known::add);
            }
        }
        if (looked.isEmpty()) {
            throw new IllegalArgumentException("no tables of %s%s under %s: compute its indicators first"
                    .formatted(
                            edition.map(name -> "edition " + name).orElse("any edition"),
                            revision.map(name -> " " + name).orElse(""),
                            archive.editions()));
        }
        if (found.isEmpty()) {
            throw new IllegalArgumentException("no cell %s in %s; did you mean %s?"
                    .formatted(id, String.join(", ", looked), String.join(", ", NearestIds.of(id, known))));
        }
        return found;
    }

    private static List<String> editions(Archive archive) {
        return Durable.foldersOf(archive.editions()).stream()
                .map(folder -> folder.getFileName().toString())
                .toList();
    }

    private static Optional<Integer> revision(Archive archive, String edition, Optional<String> asked) {
        List<Integer> complete = archive.revisions(edition).stream()
                .filter(number -> Contents.isComplete(archive.tables(edition, number)))
                .toList();
        Optional<String> wanted = asked.or(() -> current(archive, edition));
        Optional<Integer> named = complete.stream()
                .filter(number -> wanted.equals(Optional.of("r" + number)))
                .findFirst();
        return named.isPresent() || asked.isPresent() || complete.isEmpty()
                ? named
                : Optional.of(complete.get(complete.size() - 1));
    }

    private static Optional<String> current(Archive archive, String edition) {
        Path file = archive.current(edition);
        try {
            return Presence.isThere(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }
}
