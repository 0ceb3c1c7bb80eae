package plenary.collect.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plenary.collect.governance.DeletionCertificate;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Hash;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Presence;
import tools.jackson.core.JacksonException;

/** One walk through an archive: what was looked at, and what was found. */
final class Inspection {

    private final Archive archive;
    private final Progress progress;
    private final Set<Path> known = new HashSet<>();
    private final Set<String> deleted = new HashSet<>();
    private final List<Difference> differences = new ArrayList<>();
    private long files;
    private long bytes;

    Inspection(Archive archive, Progress progress) {
        this.archive = archive;
        this.progress = progress;
    }

    Archive archive() {
        return archive;
    }

    List<Difference> differences() {
        return differences;
    }

    long files() {
        return files;
    }

    long bytes() {
        return bytes;
    }

    /** What a certificate says is gone is not missed. */
    void forgive(DeletionCertificate certificate) {
        certificate.files().forEach(file -> deleted.add(file.path()));
    }

    boolean isDeleted(Path file) {
        return deleted.contains(place(file));
    }

    void differs(Path at, String found, String expected, Meaning meaning) {
        differences.add(new Difference(meaning.kind(), place(at), found, expected, meaning));
    }

    private String place(Path at) {
        return archive.root().relativize(at).toString().replace('\\', '/');
    }

    /** From here on the file is one that belongs there. */
    void know(Path file) {
        known.add(file);
    }

    boolean isKnown(Path file) {
        return known.contains(file);
    }

    /** Holds the bytes of a file against a hash; a file that was deleted on purpose is not missed. */
    void hash(Path file, String sha256, Meaning meaning) {
        know(file);
        if (!Presence.isFile(file)) {
            if (!isDeleted(file)) {
                differs(file, "no file", "sha256 " + sha256, meaning);
            }
            return;
        }
        String found = hash(file);
        if (!found.equals(sha256)) {
            differs(file, "sha256 " + found, "sha256 " + sha256, meaning);
        }
    }

    String hash(Path file) {
        files++;
        progress.at("verify: files", files, 0);
        try {
            bytes += Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
        return Hash.of(file);
    }

    /** Reads a record; what cannot be read is a difference. */
    <T> Optional<T> json(Path file, Class<T> type, Meaning meaning) {
        know(file);
        if (!Presence.isFile(file)) {
            differs(file, "no file", "a " + type.getSimpleName(), meaning);
            return Optional.empty();
        }
        files++;
        try {
            return Optional.of(JsonFile.read(file, type));
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            differs(file, "a file that cannot be read: " + firstLine(e), "a " + type.getSimpleName(), meaning);
            return Optional.empty();
        }
    }

    /** A small file as text, each byte a character, since what was changed may be none any more. */
    String text(Path file) {
        know(file);
        files++;
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + file, e);
        }
    }

    static String firstLine(Exception e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
