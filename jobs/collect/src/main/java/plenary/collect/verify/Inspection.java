package plenary.collect.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Hash;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Presence;
import tools.jackson.core.JacksonException;

/**
 * What is known while an archive is looked at: the files that lie there, those that some rule expects, and what differs.
 * Each check names the files that it knows; what nobody has named in the end is an orphan.
 */
final class Inspection {

    private final Archive archive;
    private final Progress progress;
    private final TreeMap<String, Long> present = new TreeMap<>();
    private final Set<String> named = new HashSet<>();
    private final Set<String> deleted = new HashSet<>();
    private final Map<String, String> hashes = new HashMap<>();
    private final Map<String, Difference> differences = new TreeMap<>();
    private final long total;
    private long bytes;

    Inspection(Archive archive, Progress progress) {
        this.archive = archive;
        this.progress = progress;
        try {
            Files.walkFileTree(archive.root(), new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                    if (!attributes.isSymbolicLink()) {
                        present.put(place(file), attributes.size());
                    } else if (!Presence.isFolder(file)) {
                        present.put(place(file), 0L);
                    }
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + archive.root(), e);
        }
        this.total = present.values().stream().mapToLong(Long::longValue).sum();
    }

    Archive archive() {
        return archive;
    }

    /** Path under the archive, with {@code /}. */
    String place(Path path) {
        return archive.root().relativize(path).toString().replace('\\', '/');
    }

    boolean isThere(Path file) {
        return present.containsKey(place(file));
    }

    /** Places of the files under a folder, sorted. */
    List<String> under(Path folder) {
        String prefix = place(folder) + "/";
        return List.copyOf(present.subMap(prefix, prefix + Character.MAX_VALUE).keySet());
    }

    /** Names of what lies directly in a folder and is a folder itself, sorted. */
    List<String> foldersIn(Path folder) {
        int start = place(folder).length() + 1;
        return under(folder).stream()
                .map(place -> place.substring(start))
                .filter(rest -> rest.contains("/"))
                .map(rest -> rest.substring(0, rest.indexOf('/')))
                .distinct()
                .toList();
    }

    void name(Path file) {
        named.add(place(file));
    }

    void nameAllUnder(Path folder) {
        named.addAll(under(folder));
    }

    List<String> unnamed() {
        return present.keySet().stream().filter(place -> !named.contains(place)).toList();
    }

    /** From here on the file may be missing: it was deleted on purpose, and a certificate says so. */
    void expectDeleted(String place) {
        deleted.add(place);
    }

    boolean isDeleted(Path file) {
        return deleted.contains(place(file));
    }

    /** Of several differences at one place the first is kept: the others follow from it. */
    void differs(String place, String found, String expected, Meaning meaning) {
        differences.putIfAbsent(
                place, new Difference(meaning.severity, place, found, expected, meaning.means, meaning.remedy));
    }

    boolean isDifferent(Path file) {
        return differences.containsKey(place(file));
    }

    /**
     * Whether a file is as recorded; says so when it is not. One that was deleted on purpose is neither.
     *
     * @param recordedBy what says which hash it has, for people
     */
    boolean holds(Path file, String sha256, String recordedBy, Meaning meaning) {
        name(file);
        if (!isThere(file)) {
            if (!isDeleted(file)) {
                differs(place(file), "nothing", "SHA-256 %s, as %s says".formatted(sha256, recordedBy), meaning);
            }
            return false;
        }
        String found = hash(file);
        if (found.equals(sha256)) {
            return true;
        }
        differs(
                place(file),
                found.length() == sha256.length() ? "SHA-256 " + found : found,
                "SHA-256 %s, as %s says".formatted(sha256, recordedBy),
                meaning);
        return false;
    }

    /** SHA-256, or why it could not be read. */
    String hash(Path file) {
        String place = place(file);
        String known = hashes.get(place);
        if (known != null) {
            return known;
        }
        String hash;
        try {
            hash = Hash.of(file);
        } catch (UncheckedIOException e) {
            hash = "unreadable: " + e.getCause();
        }
        hashes.put(place, hash);
        bytes += present.getOrDefault(place, 0L);
        progress.at("verify", bytes, total);
        return hash;
    }

    /** Empty, and said, when the file cannot be read as what it should be. */
    <T> Optional<T> json(Path file, Class<T> type, Meaning meaning) {
        name(file);
        try {
            return Optional.of(JsonFile.read(file, type));
        } catch (JacksonException | UncheckedIOException e) {
            differs(place(file), "cannot be read: " + firstLine(e), type.getSimpleName() + " as JSON", meaning);
            return Optional.empty();
        }
    }

    private static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }

    /** Does one check; whatever it stumbles over is a difference there, and stops no other. */
    void look(Path at, Meaning meaning, Runnable check) {
        try {
            check.run();
        } catch (RuntimeException e) {
            differs(place(at), "could not be checked: " + firstLine(e), "what can be read", meaning);
            nameAllUnder(at);
        }
    }

    Verified verified(long seals, long revisions, long logs, long entries) {
        List<Difference> sorted = new ArrayList<>(differences.values());
        sorted.sort(Comparator.comparing(Difference::severity).thenComparing(Difference::place));
        return new Verified(sorted, hashes.size(), bytes, seals, revisions, logs, entries);
    }
}
