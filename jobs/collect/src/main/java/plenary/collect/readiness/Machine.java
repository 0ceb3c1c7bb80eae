package plenary.collect.readiness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * What this machine has to offer.
 *
 * @param heapBytes the most that Java may take
 * @param freeBytes on the disk of a folder that exists
 * @param disk of a folder that exists; equal for two folders between which a rename works
 */
record Machine(long heapBytes, ToLongFunction<Path> freeBytes, Function<Path, Object> disk) {

    static Machine here() {
        return new Machine(Runtime.getRuntime().maxMemory(), Machine::free, Machine::diskOf);
    }

    private static long free(Path folder) {
        try {
            return Files.getFileStore(folder).getUsableSpace();
        } catch (IOException e) {
            throw new UncheckedIOException("could not ask for the free space of " + folder, e);
        }
    }

    private static Object diskOf(Path folder) {
        try {
            return Files.getFileStore(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("could not ask for the disk of " + folder, e);
        }
    }
}
