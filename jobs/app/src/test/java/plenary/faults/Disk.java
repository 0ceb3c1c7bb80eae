package plenary.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Counts the operations on files, and has one of them go wrong. */
public final class Disk {

    /** What an operation has to do. */
    enum Order {
        PROCEED,
        /** Write half, then fail. */
        WRITE_HALF
    }

    private final Optional<Fault> fault;
    private final int place;
    private final List<String> trace = new ArrayList<>();
    private final List<Operation> operations = new ArrayList<>();
    private final Set<Object> unforced = new HashSet<>();
    private boolean hasFailed;
    private boolean isDead;

    /** One on which nothing goes wrong. */
    public Disk() {
        this.fault = Optional.empty();
        this.place = 0;
    }

    /** @param place number of the operation at which the fault comes, or of the first after it to which it can come */
    public Disk(Fault fault, int place) {
        this.fault = Optional.of(fault);
        this.place = place;
    }

    /** The same path, seen through this disk. */
    public Path at(Path path) {
        return new DiskPath(new DiskFileSystem(this), path.toAbsolutePath().normalize());
    }

    /** The operations so far: what was asked, and of which file. */
    public synchronized List<String> trace() {
        return List.copyOf(trace);
    }

    /** The numbers, from 0, of the operations so far that a fault can come to. */
    public synchronized List<Integer> places(Fault of) {
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < operations.size(); i++) {
            if (of.appliesTo(operations.get(i))) {
                places.add(i);
            }
        }
        return places;
    }

    /** Whether the fault came. */
    public synchronized boolean hasFailed() {
        return hasFailed;
    }

    synchronized Order order(Operation operation, Path path) throws IOException {
        if (isDead) {
            throw new Killed();
        }
        int number = operations.size();
        operations.add(operation);
        trace.add(operation + " " + path);
        if (fault.isEmpty() || number < place || !fault.get().appliesTo(operation)) {
            return Order.PROCEED;
        }
        boolean isFirst = !hasFailed;
        hasFailed = true;
        switch (fault.get()) {
            case FAIL -> {
                if (isFirst) {
                    throw failure(path);
                }
            }
            case FULL_ONCE -> {
                if (isFirst) {
                    throw full(path);
                }
            }
            case SHORT_WRITE -> {
                if (isFirst) {
                    return Order.WRITE_HALF;
                }
            }
            case DISK_FULL -> throw full(path);
            case KILL, POWER_LOSS -> {
                isDead = true;
                throw new Killed();
            }
        }
        return Order.PROCEED;
    }

    static IOException failure(Path path) {
        return new IOException(path + ": Input/output error (injected)");
    }

    private static IOException full(Path path) {
        return new IOException(path + ": No space left on device (injected)");
    }

    /** Notes that a file has content that a loss of power would take. */
    synchronized void written(Path path) throws IOException {
        unforced.add(identity(path));
    }

    synchronized void forced(Path path) throws IOException {
        unforced.remove(identity(path));
    }

    private static Object identity(Path path) throws IOException {
        return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
    }

    /** Empties the files under a folder that nobody forced to the disk; to be called once all is dead. */
    public synchronized void losePower(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                // Leases are not made to last; an empty one would have every run of a test wait until it is stale.
                boolean isLease = folder.relativize(file).startsWith("leases");
                if (!isLease && unforced.contains(identity(file))) {
                    FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.TRUNCATE_EXISTING)
                            .close();
                }
            }
        } catch (NoSuchFileException nothingYet) {
            // Killed before there was a folder.
        } catch (IOException e) {
            throw new UncheckedIOException("could not empty files in " + folder, e);
        }
    }
}
