package plenary.collect;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import plenary.schemas.Progress;

/**
 * The right to work on the submissions of one country in one archive. The operating system holds it for this process
 * and takes it back when the process ends, however it ends: a lease is never stale.
 */
public final class Lease {

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofHours(6);

    private Lease() {}

    /** Waits until whoever holds the lease is done, then does the work. */
    public static <T> T whileHolding(Path file, Progress progress, Supplier<T> work) {
        try {
            Files.createDirectories(Objects.requireNonNull(file.toAbsolutePath().getParent()));
            // The file stays: were it deleted, a third run could lock a new file of its name beside a waiting second.
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
                waitFor(channel, progress);
                return work.get();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("could not take the lease " + file, e);
        }
    }

    private static void waitFor(FileChannel channel, Progress progress) throws IOException {
        long tries = PATIENCE.dividedBy(BETWEEN_TRIES);
        for (long i = 0; i < tries; i++) {
            if (lock(channel).isPresent()) {
                return;
            }
            progress.at("waiting for another run to finish", i, 0);
            try {
                Thread.sleep(BETWEEN_TRIES.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while waiting for another run");
            }
        }
        throw new IOException("another run has held it for " + PATIENCE.toHours() + " hours");
    }

    private static Optional<FileLock> lock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldByThisProcess) {
            return Optional.empty();
        }
    }
}
