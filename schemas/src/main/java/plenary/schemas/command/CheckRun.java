package plenary.schemas.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import plenary.schemas.check.Preflight;
import plenary.schemas.check.Wanted;

/** The command {@code check}: one for {@code plenary} and for the jar that stewards run at home. */
public final class CheckRun {

    private CheckRun() {}

    /**
     * @param target where findings go; beside the submission when empty
     * @return the exit code
     */
    public static int run(Path submission, Optional<Path> target, Wanted wanted, PrintWriter out, PrintWriter err) {
        Path folder = target.orElseGet(() -> beside(submission.toAbsolutePath().normalize()));
        Preflight.Result result;
        try (TerminalProgress progress = new TerminalProgress(err)) {
            result = Preflight.check(submission, folder, wanted, progress);
        }
        result.lines().forEach(out::println);
        out.println(result.verdict());
        result.copies().forEach(out::println);
        out.println(result.html());
        result.changes().forEach(out::println);
        return result.errors() > 0 ? Exit.FINDINGS : Exit.DONE;
    }

    private static Path beside(Path submission) {
        return submission.resolveSibling(submission.getFileName() + "-findings");
    }
}
