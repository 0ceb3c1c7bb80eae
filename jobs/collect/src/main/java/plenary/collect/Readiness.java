package plenary.collect;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import plenary.schemas.archive.Archive;
import plenary.schemas.archive.AuditEntry;
import plenary.schemas.archive.AuditLog;
import plenary.schemas.archive.Durable;
import plenary.schemas.archive.Presence;

/**
 * Whether this machine and this archive are fit for a stage, asked before its first byte is written.
 *
 * @param heapBytes most that this process may use
 * @param disk how much room there is
 */
public record Readiness(long heapBytes, Disk disk, Clock clock) {

    /** Blocks being written and their copies beside the sealed ones, before the former are cleared away. */
    private static final int TIMES_THE_INPUT = 4;

    /** Clocks of two machines that share an archive differ a little. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

    /** Room on the disk of a folder, in bytes. */
    @FunctionalInterface
    public interface Disk {
        long usableBytes(Path folder) throws IOException;
    }

    public static Readiness ofThisMachine(Clock clock) {
        return new Readiness(
                Runtime.getRuntime().maxMemory(),
                folder -> Files.getFileStore(folder).getUsableSpace(),
                clock);
    }

    /**
     * Does nothing when all is well.
     *
     * @param stage as the message names it
     * @param leastHeapBytes below which the stage cannot work
     * @param inputBytes that the stage reads
     * @throws UncheckedIOException with all problems, when waiting or whoever runs the machine may solve them
     * @throws IllegalArgumentException with all problems, when the command itself must be started differently
     */
    public void require(Archive archive, String stage, long leastHeapBytes, long inputBytes) {
        List<String> problems = new ArrayList<>();
        memory(leastHeapBytes).ifPresent(problems::add);
        boolean mustChange = !problems.isEmpty();
        folders(archive, problems);
        if (problems.size() == (mustChange ? 1 : 0)) {
            room(archive, inputBytes).ifPresent(problems::add);
            time(archive).ifPresent(problems::add);
        }
        if (problems.isEmpty()) {
            return;
        }
        String all = "not ready for %s: %s".formatted(stage, String.join("; ", problems));
        if (mustChange) {
            throw new IllegalArgumentException(all);
        }
        throw new UncheckedIOException(all, new IOException("nothing was written"));
    }

    private Optional<String> memory(long least) {
        return heapBytes >= least
                ? Optional.empty()
                : Optional.of("memory is %s, expected at least %s (java -Xmx)".formatted(size(heapBytes), size(least)));
    }

    /** Whether a file can be made and taken away where the stage will write. */
    private static void folders(Archive archive, List<String> problems) {
        for (Path folder : Stream.of(archive.root(), archive.staging())
                .filter(Durable::isLocal)
                .distinct()
                .toList()) {
            try {
                Files.createDirectories(folder);
                Files.delete(Files.createTempFile(folder, ".probe-", ""));
            } catch (IOException e) {
                problems.add("cannot write to %s (%s): give this account the right to, or name another --archive"
                        .formatted(folder, e.getClass().getSimpleName()));
            }
        }
    }

    private Optional<String> room(Archive archive, long inputBytes) {
        try {
            long usable = disk.usableBytes(archive.staging());
            long needed = TIMES_THE_INPUT * inputBytes;
            return usable >= needed
                    ? Optional.empty()
                    : Optional.of("the disk of %s has room for %s, expected %s (%d times the input): make room"
                            .formatted(archive.staging(), size(usable), size(needed), TIMES_THE_INPUT));
        } catch (IOException e) {
            return Optional.of("cannot tell the room on the disk of " + archive.staging());
        }
    }

    private Optional<String> time(Archive archive) {
        Instant now = clock.instant();
        Instant latest = EARLIEST;
        for (Path chain : Durable.foldersOf(archive.audit())) {
            List<AuditEntry> last = new AuditLog(chain, clock).latest();
            for (AuditEntry entry : last) {
                Instant at = Instant.parse(entry.at());
                latest = at.isAfter(latest) ? at : latest;
            }
        }
        return now.plus(TOLERANCE).isBefore(latest)
                ? Optional.of(
                        "the clock says %s, but the archive was written to at %s: set the clock".formatted(now, latest))
                : Optional.empty();
    }

    private static String size(long bytes) {
        return String.format(Locale.ROOT, "%.1f MiB", bytes / (double) (1 << 20));
    }

    /** Bytes of the named submissions, else of those in the inbox of which nothing came yet. */
    public static long bytesToCollect(Archive archive, List<Path> submissions) {
        if (!submissions.isEmpty()) {
            return bytesOf(submissions);
        }
        List<Path> open = new ArrayList<>();
        for (Path country : Durable.foldersOf(archive.inbox())) {
            String code = country.getFileName().toString();
            Stream.concat(Durable.foldersOf(country).stream(), Durable.filesOf(country).stream())
                    .filter(drop -> !Presence.isThere(
                            archive.returned(code, drop.getFileName().toString())
                                    .resolve(Collected.FILE)))
                    .forEach(open::add);
        }
        return bytesOf(open);
    }

    /** Bytes of all files under some paths. */
    public static long bytesOf(List<Path> paths) {
        long bytes = 0;
        for (Path path : paths) {
            for (Path file : Durable.filesUnder(path)) {
                try {
                    bytes += Files.size(file);
                } catch (IOException e) {
                    throw new UncheckedIOException("could not measure " + file, e);
                }
            }
        }
        return bytes;
    }
}
