package plenary.collect.readiness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import plenary.collect.edition.EditionFile;
import plenary.collect.readiness.Problem.Cure;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.Chain;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Presence;

/**
 * Memory, disk, permissions, clock and configuration, looked at before the first byte is written; all that is missing is
 * said at once.
 */
public final class Readiness {

    /** A stage writes its result, what it needs on the way, and may stand beside another. */
    private static final int DISK_FOR_INPUT = 4;

    private static final Instant RELEASE = Instant.parse("2026-01-01T00:00:00Z");

    /** Clocks of two machines that write to one archive may differ by this. */
    private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

    private final Archive archive;
    private final Clock clock;
    private final Machine machine;
    private final List<Problem> problems = new ArrayList<>();

    public Readiness(Archive archive, Clock clock) {
        this(archive, clock, Machine.here());
    }

    Readiness(Archive archive, Clock clock, Machine machine) {
        this.archive = archive;
        this.clock = clock;
        this.machine = machine;
    }

    /**
     * @param stages that are to run, one after the other
     * @param inputBytes what they have to read, as {@link InputBytes}
     * @param edition file of the edition; empty when none is asked for
     * @throws IllegalArgumentException when somebody must change something first
     * @throws UncheckedIOException when it may work later as it is
     */
    public void require(List<Stage> stages, long inputBytes, Optional<Path> edition) {
        edition.ifPresent(this::configuration);
        memory(stages);
        List<Path> folders = folders();
        problems.addAll(Folders.problems(folders));
        disk(inputBytes);
        rename(folders);
        clock();
        refuse();
    }

    /** The same of stages that write nothing into the archive, which may be one that this account can only read. */
    public void requireMemory(List<Stage> stages) {
        memory(stages);
        refuse();
    }

    private void refuse() {
        if (problems.isEmpty()) {
            return;
        }
        String message = "nothing was done, since " + said();
        if (problems.stream().anyMatch(problem -> problem.cure() == Cure.CALLER)) {
            throw new IllegalArgumentException(message);
        }
        throw new UncheckedIOException(message, new IOException("nothing was done"));
    }

    private String said() {
        if (problems.size() == 1) {
            return problems.get(0).toString();
        }
        return problems.stream()
                .map(Problem::toString)
                .collect(Collectors.joining("\n  ", problems.size() + " things are wrong:\n  ", ""));
    }

    private void configuration(Path edition) {
        String name = edition.getFileName().toString().replaceFirst("\\.yaml$", "");
        if (!Presence.isFile(edition)) {
            problems.add(new Problem(
                    Cure.CALLER,
                    "there is no edition " + name,
                    "no file " + edition,
                    "the file of an edition",
                    "name another, or another --conf"));
            return;
        }
        try {
            EditionFile.read(edition);
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(
                    Cure.CALLER,
                    "edition " + name,
                    String.valueOf(e.getMessage()),
                    "what conf/README.md says",
                    "correct it"));
        }
    }

    private void memory(List<Stage> stages) {
        for (Stage stage : stages) {
            if (machine.heapBytes() < stage.heapBytes) {
                problems.add(new Problem(
                        Cure.CALLER,
                        "memory for " + stage.name().toLowerCase(Locale.ROOT),
                        "a heap of " + megabytes(machine.heapBytes()),
                        "at least " + megabytes(stage.heapBytes),
                        "set PLENARY_HEAP, such as PLENARY_HEAP=2g"));
            }
        }
    }

    private void disk(long inputBytes) {
        if (!Durable.isLocal(archive.staging())) {
            return;
        }
        long free = machine.freeBytes().applyAsLong(Folders.existing(archive.staging()));
        long needed = DISK_FOR_INPUT * inputBytes;
        if (free < needed) {
            problems.add(new Problem(
                    Cure.TIME,
                    "disk of " + archive.staging(),
                    megabytes(free) + " free",
                    "%s, %d times the %s to read".formatted(megabytes(needed), DISK_FOR_INPUT, megabytes(inputBytes)),
                    "free space there, or name another --archive"));
        }
    }

    private static String megabytes(long bytes) {
        return (bytes + (1 << 20) - 1 >> 20) + " MB";
    }

    private List<Path> folders() {
        if (!Durable.isLocal(archive.root())) {
            return List.of(archive.root(), archive.staging());
        }
        return List.of(
                archive.root(),
                archive.inbox(),
                archive.staging(),
                archive.sealed(),
                archive.returned(),
                archive.values(),
                archive.editions(),
                archive.audit(),
                archive.leases(),
                archive.jobs());
    }

    /** What is finished moves to its place by a rename, which works within one disk. */
    private void rename(List<Path> folders) {
        if (!Durable.isLocal(archive.root())) {
            return;
        }
        Object disk = machine.disk().apply(Folders.existing(archive.staging()));
        for (Path folder : folders) {
            if (Presence.isFolder(folder) && !Objects.equals(machine.disk().apply(folder), disk)) {
                problems.add(new Problem(
                        Cure.CALLER,
                        folder.toString(),
                        "another disk than that of " + archive.staging(),
                        "one disk for all of the archive, since finished folders are renamed",
                        "move it into the archive's own disk"));
            }
        }
    }

    private void clock() {
        Instant now = clock.instant();
        if (now.isBefore(RELEASE)) {
            problems.add(new Problem(
                    Cure.CALLER, "clock", now.toString(), "a time after " + RELEASE, "set the clock of this machine"));
            return;
        }
        for (Path log : Durable.foldersOf(archive.audit())) {
            Chain.newest(log)
                    .map(entry -> Instant.parse(entry.at()))
                    .filter(last -> now.plus(CLOCKS_APART).isBefore(last))
                    .ifPresent(last -> problems.add(new Problem(
                            Cure.CALLER,
                            "clock",
                            now.toString(),
                            "a time after %s, when something was recorded in %s".formatted(last, log),
                            "set the clock of this machine")));
        }
    }
}
