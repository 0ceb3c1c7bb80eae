package plenary.collect.readiness;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.ReadOnlyFileSystemException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plenary.collect.readiness.Problem.Cure;
import plenary.schemas.archive.Presence;

/** Folders in which something is to be written, tried by writing there: what a system says of permissions is not enough. */
final class Folders {

    /**
     * One name for all runs, so that a run that was killed here leaves nothing that the next does not take away. A run
     * at the same time may take it away first, which is as good.
     */
    private static final String PROBE = ".probe";

    private Folders() {}

    /** A folder that does not exist is made later, so the nearest one above it must let that happen. */
    static List<Problem> problems(List<Path> folders) {
        List<Problem> problems = new ArrayList<>();
        Set<Path> places = new LinkedHashSet<>();
        folders.forEach(folder -> places.add(existing(folder)));
        for (Path place : places) {
            if (Presence.isFolder(place)) {
                problem(place).ifPresent(problems::add);
            } else {
                problems.add(new Problem(
                        Cure.CALLER,
                        place.toString(),
                        "a file",
                        "a folder, or nothing",
                        "move the file away, or name another --archive"));
            }
        }
        return problems;
    }

    /** The folder itself, or what is nearest above it. */
    static Path existing(Path folder) {
        Path place = folder.toAbsolutePath().normalize();
        for (Path above = place; above != null; above = above.getParent()) {
            if (Presence.isThere(above)) {
                return above;
            }
        }
        return place;
    }

    private static Optional<Problem> problem(Path folder) {
        Path probe = folder.resolve(PROBE);
        try {
            Files.write(probe, new byte[] {1});
            Files.deleteIfExists(probe);
            return Optional.empty();
        } catch (AccessDeniedException | ReadOnlyFileSystemException e) {
            return Optional.of(new Problem(
                    Cure.CALLER,
                    folder.toString(),
                    "no right to write there",
                    "a folder in which this account may write",
                    "change its owner or its rights, or name another --archive"));
        } catch (IOException e) {
            return Optional.of(new Problem(
                    Cure.TIME,
                    folder.toString(),
                    e.getClass().getSimpleName() + " " + e.getMessage(),
                    "a folder in which files can be written",
                    "look after the disk, then try again"));
        }
    }
}
