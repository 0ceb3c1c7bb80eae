package plenary.schemas.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plenary.schemas.Progress;

class LeaseTest {

    @TempDir
    Path folder;

    private Path lease = Path.of("");

    @BeforeEach
    void name() {
        lease = folder.resolve("leases/country-XA");
    }

    private Holder holder(int generation) {
        return JsonFile.read(lease.resolve(generation + ".json"), Holder.class);
    }

    @Test
    void onlyOneWorksAtATime() throws Exception {
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        List<Callable<Integer>> runs = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            runs.add(() -> Lease.whileHolding(lease, Progress.SILENT, held -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                held.requireHeld();
                inside.decrementAndGet();
                return done.incrementAndGet();
            }));
        }
        ExecutorService threads = Executors.newFixedThreadPool(6);
        for (Future<Integer> run : threads.invokeAll(runs)) {
            run.get();
        }
        threads.shutdown();

        assertThat(most).hasValue(1);
        assertThat(done).hasValue(12);
        assertThat(Durable.filesOf(lease)).containsExactly(lease.resolve("12.json"));
    }

    @Test
    void releasedLeaseIsTakenAtOnce() {
        Lease.whileHolding(lease, Progress.SILENT, held -> 1);
        assertThat(holder(1).released()).isTrue();

        assertThat(Lease.<Integer>whileHolding(lease, Progress.SILENT, held -> 2))
                .isEqualTo(2);
        assertThat(holder(2).released()).isTrue();
    }

    @Test
    void leaseOfAProcessThatEndedIsTakenOver() throws Exception {
        Process gone =
                new ProcessBuilder("java", "-version").redirectErrorStream(true).start();
        long pid = gone.pid();
        String started = gone.info().startInstant().map(Object::toString).orElse("");
        gone.waitFor();
        Holder here = Holder.here();
        here.end();
        JsonFile.write(lease.resolve("7.json"), new Holder("gone", here.machine(), pid, started, 3, false));

        assertThat(Lease.<Integer>whileHolding(lease, Progress.SILENT, held -> 1))
                .isEqualTo(1);
        assertThat(Durable.filesOf(lease)).containsExactly(lease.resolve("8.json"));
    }

    @Test
    void numberOfAnEndedProcessThatAnotherGotIsNotTakenForIt() {
        long running = ProcessHandle.current().parent().orElseThrow().pid();
        String machine = Holder.here().machine();

        assertThat(new Holder("x", machine, running, "2001-01-01T00:00:00Z", 0, false).isDone())
                .isTrue();
    }

    @Test
    void holderOnAnotherMachineIsWaitedFor() {
        assertThat(new Holder("x", "elsewhere", 1, "", 0, false).isDone()).isFalse();
    }

    @Test
    void fileThatWasNotWrittenYetIsNoReasonToFail() throws IOException {
        java.nio.file.Files.createDirectories(lease);
        java.nio.file.Files.createFile(lease.resolve("1.json"));
        ExecutorService thread = Executors.newSingleThreadExecutor();
        Future<Integer> waiting = thread.submit(() -> Lease.whileHolding(lease, Progress.SILENT, held -> 5));
        Holder released = Holder.here().ended();

        JsonFile.write(lease.resolve("1.json"), released);

        assertThat(waiting).succeedsWithin(java.time.Duration.ofSeconds(20)).isEqualTo(5);
        thread.shutdown();
    }

    @Test
    void fileThatALossOfPowerCutOffKeepsNobodyWaitingLong() throws IOException {
        java.nio.file.Files.createDirectories(lease);
        java.nio.file.Files.createFile(lease.resolve("1.json"));

        int worked = org.junit.jupiter.api.Assertions.assertTimeout(
                java.time.Duration.ofSeconds(20), () -> Lease.whileHolding(lease, Progress.SILENT, held -> 5));

        assertThat(worked).isEqualTo(5);
    }

    @Test
    void whoStoodStillAndWasFollowedIsTold() {
        assertThatThrownBy(() -> Lease.whileHolding(lease, Progress.SILENT, held -> {
                    JsonFile.write(lease.resolve("2.json"), Holder.here());
                    held.requireHeld();
                    return 1;
                }))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("this run stood still and another has taken over");
        assertThat(holder(2).released()).as("the other's lease is left alone").isFalse();
    }

    @Test
    void workThatFailsLeavesTheLease() {
        assertThatThrownBy(() -> Lease.whileHolding(lease, Progress.SILENT, held -> {
                    throw new IllegalStateException("broken");
                }))
                .hasMessage("broken");

        assertThat(Lease.<Integer>whileHolding(lease, Progress.SILENT, held -> 2))
                .isEqualTo(2);
    }
}
