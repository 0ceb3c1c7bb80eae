package plenary.app;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * The demonstration with 30,000 examinations, made once for all tests that ask for it: half a minute of Spark that none
 * of them needs for itself. They leave it as they found it.
 *
 * @param out lines of standard output
 */
public record Rehearsal(Path archive, int exitCode, List<String> out, String err) implements AutoCloseable {

    public Rehearsal {
        out = List.copyOf(out);
    }

    static Rehearsal in(Path archive) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = Plenary.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "demo",
                "--exams",
                "30000",
                "--archive",
                archive.toString(),
                "--conf",
                "../../conf");
        return new Rehearsal(archive, exitCode, out.toString().lines().toList(), err.toString());
    }

    private static Rehearsal inFolderOfItsOwn() {
        try {
            return in(Files.createTempDirectory("rehearsal"));
        } catch (IOException e) {
            throw new UncheckedIOException("could not make a folder for the rehearsal", e);
        }
    }

    @Override
    public void close() throws IOException {
        try (Stream<Path> files = Files.walk(archive)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Hands the one rehearsal to whoever has it as a parameter; it is deleted when the last test has run. */
    public static final class Once implements ParameterResolver {

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Rehearsal.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.create(Rehearsal.class))
                    .getOrComputeIfAbsent(Rehearsal.class, absent -> inFolderOfItsOwn(), Rehearsal.class);
        }
    }
}
