package plenary.schemas.archive;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Who holds a {@link Lease}.
 *
 * @param id of this holding, never given twice
 * @param machine where process numbers mean something: one boot of one machine, and one container of it
 * @param started when the process started, since process numbers are used again; empty when not known
 * @param beat grows while the holder lives
 * @param released whether the work is done
 */
record Holder(String id, String machine, long process, String started, long beat, boolean released) {

    private static final String MACHINE = machineHere();
    private static final Set<String> HELD_HERE = ConcurrentHashMap.newKeySet();

    static Holder here() {
        ProcessHandle here = ProcessHandle.current();
        Holder holder = new Holder(UUID.randomUUID().toString(), MACHINE, here.pid(), started(here), 0, false);
        HELD_HERE.add(holder.id);
        return holder;
    }

    Holder next() {
        return new Holder(id, machine, process, started, beat + 1, released);
    }

    Holder ended() {
        return new Holder(id, machine, process, started, beat, true);
    }

    /** From here on this process knows that it does not hold it, even if it could not write that down. */
    void end() {
        HELD_HERE.remove(id);
    }

    /** Whether it was released, or held by a process that has ended. Of another machine only the first can be told. */
    boolean isDone() {
        if (released) {
            return true;
        }
        if (!machine.equals(MACHINE)) {
            return false;
        }
        if (process == ProcessHandle.current().pid()) {
            return !HELD_HERE.contains(id);
        }
        Optional<ProcessHandle> other = ProcessHandle.of(process);
        return other.isEmpty() || !started(other.get()).equals(started);
    }

    private static String started(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("");
    }

    private static String machineHere() {
        try {
            return Files.readString(Path.of("/proc/sys/kernel/random/boot_id")).strip()
                    + " "
                    + Files.readSymbolicLink(Path.of("/proc/self/ns/pid"));
        } catch (IOException | UnsupportedOperationException notLinux) {
            return nameHere();
        }
    }

    private static String nameHere() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "nameless " + UUID.randomUUID();
        }
    }
}
