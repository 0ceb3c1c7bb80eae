package plenary.indicators;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Supplier;

/** What goes wrong in Spark, which wraps a failure of the disk in exceptions of its own, checked ones among them. */
final class SparkFailure {

    private SparkFailure() {}

    /**
     * Does work of Spark.
     *
     * @param doing what it does, after "could not"
     * @throws UncheckedIOException when the disk failed it
     */
    static <T> T told(String doing, Supplier<T> work) {
        try {
            return work.get();
        } catch (UncheckedIOException | IllegalArgumentException said) {
            throw said;
        } catch (Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof IOException disk) {
                    throw new UncheckedIOException("could not " + doing, disk);
                }
            }
            throw failure;
        }
    }
}
