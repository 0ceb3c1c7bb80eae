package plenary.schemas.archive;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/**
 * An {@link AuditLog} as it lies in some folder, read without trust. What a chain alone cannot tell is whether its last
 * entries were taken away, or all of it written anew: for that somebody must have kept the hash of an entry.
 *
 * @param files of the entries, in their order
 * @param entries those that are as they were written
 * @param hashes SHA-256 of every file, in their order
 */
public record Chain(List<Path> files, List<AuditEntry> entries, List<String> hashes, List<Fault> faults) {

    public Chain {
        files = List.copyOf(files);
        entries = List.copyOf(entries);
        hashes = List.copyOf(hashes);
        faults = List.copyOf(faults);
    }

    /**
     * An entry with which something is wrong.
     *
     * @param found what is wrong, to be read after the name of the file
     */
    public record Fault(Path file, String found) {}

    /** Reads all of it; one damaged entry hides none of the others. */
    public static Chain read(Path folder) {
        List<Path> files = AuditLog.files(folder);
        List<AuditEntry> entries = new ArrayList<>();
        List<String> hashes = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        Optional<String> previous = Optional.of(AuditLog.BEFORE_THE_FIRST);
        long number = 0;
        for (Path file : files) {
            number++;
            for (; !file.equals(AuditLog.file(folder, number)) && number < numberOf(file); number++) {
                faults.add(new Fault(AuditLog.file(folder, number), "is missing"));
                previous = Optional.empty();
            }
            Optional<AuditEntry> entry = whole(file);
            long expected = number;
            if (entry.isEmpty()) {
                faults.add(new Fault(file, "was changed after it was written"));
            } else if (!follows(entry.get(), expected, previous)) {
                faults.add(new Fault(
                        file, "does not follow from the entry before it, which was changed or put in its place"));
            }
            entry.ifPresent(entries::add);
            String hash = Hash.of(file);
            hashes.add(hash);
            // What follows a damaged entry cannot name its hash; that is no second fault.
            previous = entry.map(any -> hash);
        }
        return new Chain(files, entries, hashes, faults);
    }

    /** The newest entry that is as it was written, without reading those before it; empty when there is none. */
    public static Optional<AuditEntry> newest(Path folder) {
        List<Path> files = AuditLog.files(folder);
        for (int i = files.size() - 1; i >= 0; i--) {
            Optional<AuditEntry> entry = whole(files.get(i));
            if (entry.isPresent()) {
                return entry;
            }
        }
        return Optional.empty();
    }

    private static long numberOf(Path file) {
        return Long.parseLong(file.getFileName().toString().replaceFirst("\\..*$", ""));
    }

    private static boolean follows(AuditEntry entry, long number, Optional<String> previous) {
        return entry.number() == number
                && previous.map(entry.previous()::equals).orElse(true);
    }

    /** Empty when a byte of it is not as {@link AuditLog#append} writes it. */
    private static Optional<AuditEntry> whole(Path file) {
        try {
            byte[] bytes = JsonFile.content(file);
            AuditEntry entry = JsonFile.value(bytes, AuditEntry.class);
            return Arrays.equals(JsonFile.bytes(entry), bytes) && entry.isWhole()
                    ? Optional.of(entry)
                    : Optional.empty();
        } catch (JacksonException | UncheckedIOException unreadable) {
            return Optional.empty();
        }
    }

    /** SHA-256 of its last entry: who keeps it can tell later whether the chain was continued; empty before the first. */
    public Optional<String> last() {
        return hashes.isEmpty() ? Optional.empty() : Optional.of(hashes.get(hashes.size() - 1));
    }
}
