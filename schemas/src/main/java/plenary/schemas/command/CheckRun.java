package plenary.schemas.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import plenary.schemas.annotation.Copies;
import plenary.schemas.check.Preflight;
import plenary.schemas.finding.Language;
import plenary.schemas.reassessment.Profiles;

/** The command {@code check}: one for {@code plenary} and for the jar that stewards run at home. */
public final class CheckRun {

    private CheckRun() {}

    /**
     * @param target where findings go; beside the submission when empty
     * @param language of the findings and reports; ids, keys and exit codes are the same in all
     * @return the exit code
     */
    public static int run(
            Path submission,
            Optional<Path> target,
            Language language,
            Copies copies,
            Profiles profiles,
            PrintWriter out,
            PrintWriter err) {
        Path folder = target.orElseGet(() -> beside(submission.toAbsolutePath().normalize()));
        Preflight.Result result;
        try (TerminalProgress progress = new TerminalProgress(err)) {
            result = Preflight.check(submission, folder, language, copies, profiles, progress);
        }
        result.lines().forEach(out::println);
        out.println(result.verdict());
        result.copies().forEach(out::println);
        out.println(result.html());
        return result.errors() > 0 ? Exit.FINDINGS : Exit.DONE;
    }

    private static Path beside(Path submission) {
        return submission.resolveSibling(submission.getFileName() + "-findings");
    }
}
