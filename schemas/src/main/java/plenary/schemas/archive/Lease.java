package plenary.schemas.archive;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import plenary.schemas.Progress;
import tools.jackson.core.JacksonException;

/**
 * The right to work on one thing of an archive, held by one run at a time. A lease is a folder of generations, files
 * {@code 1.json}, {@code 2.json}, ...: only the newest counts, and only one run can make the next one. The holder
 * rewrites its own every few seconds. A newest one that is released, whose process has ended, or that stood still for
 * half a minute by the clock of the one who waits, is followed by the next. Whoever was slow rather than gone is told so
 * by {@link #requireHeld} before it publishes anything.
 */
public final class Lease {

    private static final Duration BETWEEN_BEATS = Duration.ofSeconds(5);
    private static final Duration STALE_AFTER = Duration.ofSeconds(30);

    /** Who makes a generation writes at once who it is; a file that stays unreadable was cut off by a loss of power. */
    private static final Duration TORN_AFTER = Duration.ofSeconds(2);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(100);
    private static final Duration PATIENCE = Duration.ofHours(6);
    private static final String ENDING = ".json";

    private final Path folder;
    private final int generation;
    private Holder holder;
    private volatile boolean lost;

    private Lease(Path folder, int generation, Holder holder) {
        this.folder = folder;
        this.generation = generation;
        this.holder = holder;
    }

    /**
     * Waits until whoever holds the lease is done or gone, then does the work.
     *
     * @param folder of this lease alone, see {@link Archive#leaseOfCountry}
     * @throws UncheckedIOException when it is held for longer than anybody would wait
     */
    public static <T> T whileHolding(Path folder, Progress progress, Function<Lease, T> work) {
        Lease lease = take(folder, progress);
        ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(Lease::thread);
        heart.scheduleWithFixedDelay(
                lease::beat, BETWEEN_BEATS.toMillis(), BETWEEN_BEATS.toMillis(), TimeUnit.MILLISECONDS);
        try {
            return work.apply(lease);
        } finally {
            heart.shutdownNow();
            lease.release();
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "lease");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * To be asked before anything is published that depends on what was there.
     *
     * @throws UncheckedIOException when this run stood still for so long that another has taken over
     */
    public void requireHeld() {
        if (lost || newest(folder) != generation) {
            throw new UncheckedIOException(
                    "this run stood still and another has taken over",
                    new IOException("lost the lease " + folder + ", start the command again"));
        }
    }

    private static Lease take(Path folder, Progress progress) {
        try {
            Files.createDirectories(folder);
            Sight sight = Sight.NOTHING;
            long waited = 0;
            while (waited < PATIENCE.toMillis()) {
                int newest = newest(folder);
                sight = sight.next(newest, holder(folder, newest));
                if (sight.isFree()) {
                    Optional<Lease> taken = generation(folder, newest + 1);
                    if (taken.isPresent()) {
                        return taken.get();
                    }
                    continue;
                }
                progress.at("waiting for another run to finish", waited / 1000, 0);
                Thread.sleep(BETWEEN_TRIES.toMillis());
                waited += BETWEEN_TRIES.toMillis();
            }
            throw new IOException("another run has held it for " + PATIENCE.toHours() + " hours");
        } catch (IOException e) {
            throw new UncheckedIOException("could not take the lease " + folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(
                    "could not take the lease " + folder,
                    new InterruptedIOException("interrupted while waiting for another run"));
        }
    }

    /** Empty when another was faster. */
    private static Optional<Lease> generation(Path folder, int number) throws IOException {
        Holder holder = Holder.here();
        boolean isTaken = false;
        try {
            if (Durable.isCreated(file(folder, number), JsonFile.bytes(holder))) {
                // Others may have taken, left and cleared away this very number since it was looked for.
                isTaken = newest(folder) == number;
                if (isTaken) {
                    forgetBefore(folder, number);
                } else {
                    Files.deleteIfExists(file(folder, number));
                }
            }
        } finally {
            if (!isTaken) {
                // It may have been written before the disk failed: nobody need wait for it.
                holder.end();
            }
        }
        return isTaken ? Optional.of(new Lease(folder, number, holder)) : Optional.empty();
    }

    /** What the one who waits has seen: a holder, and since when it has not changed, by a clock that only goes forward. */
    private record Sight(int generation, Optional<Holder> holder, long sinceNanos) {

        static final Sight NOTHING = new Sight(-1, Optional.empty(), System.nanoTime());

        Sight next(int newest, Optional<Holder> now) {
            return newest == generation && now.equals(holder) ? this : new Sight(newest, now, System.nanoTime());
        }

        boolean isFree() {
            Duration staleAfter = holder.isEmpty() ? TORN_AFTER : STALE_AFTER;
            return generation == 0
                    || holder.filter(Holder::isDone).isPresent()
                    || System.nanoTime() - sinceNanos > staleAfter.toNanos();
        }
    }

    /** Number of the newest generation; 0 before the first. */
    private static int newest(Path folder) {
        return Durable.filesOf(folder).stream()
                .map(file -> file.getFileName().toString())
                .filter(name -> name.matches("[0-9]+\\.json"))
                .mapToInt(name -> Integer.parseInt(name.substring(0, name.length() - ENDING.length())))
                .max()
                .orElse(0);
    }

    /** Empty when the file is not there or not written yet. */
    private static Optional<Holder> holder(Path folder, int generation) {
        try {
            return generation == 0 ? Optional.empty() : JsonFile.find(file(folder, generation), Holder.class);
        } catch (JacksonException notWholeYet) {
            return Optional.empty();
        }
    }

    /** The newest is never deleted, so that numbers only grow; what a killed run left beside them goes. */
    private static void forgetBefore(Path folder, int generation) throws IOException {
        for (Path file : Durable.filesOf(folder)) {
            int of = Integer.parseInt(file.getFileName().toString().replaceAll("^\\.|\\..+$", ""));
            if (of < generation) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static Path file(Path folder, int generation) {
        return folder.resolve(generation + ENDING);
    }

    private synchronized void beat() {
        try {
            lost = newest(folder) != generation;
            if (!lost) {
                rewrite(holder.next());
            }
        } catch (UncheckedIOException | IOException notNow) {
            // The next beat may get through; when none does, another run takes over and this one is told.
            return;
        }
    }

    private synchronized void release() {
        holder.end();
        try {
            if (newest(folder) == generation) {
                rewrite(holder.ended());
            }
        } catch (UncheckedIOException | IOException notNow) {
            // Its process has let go of it; one on another machine waits until it is stale.
            return;
        }
    }

    private void rewrite(Holder now) throws IOException {
        Path file = file(folder, generation);
        if (Durable.isLocal(file)) {
            Path beside = folder.resolve("." + file.getFileName() + ".part");
            Files.write(beside, JsonFile.bytes(now));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } else {
            Files.write(file, JsonFile.bytes(now));
        }
        holder = now;
    }
}
