package plenary.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** How many points were tried, for whoever asks whether they were: {@code jobs/app/target/points.txt}. */
public final class Points {

    private Points() {}

    /** Adds lines to the table. */
    public static void tell(Iterable<? extends CharSequence> lines) {
        Path table = Path.of("target", "points.txt");
        try {
            Files.write(table, lines, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
