package plenary.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plenary.schemas.check.Preflight;
import plenary.schemas.finding.Finding;

/** Checks a submission at home, before anybody sees it. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        description = "Check a submission offline; needs no archive and no network.")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Parameters(paramLabel = "SUBMISSION", description = "folder, .zip, datapackage.json, or a table alone")
    private Path submission;

    @Option(names = "--out", paramLabel = "DIR", description = "where findings go (default: beside the submission)")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Path target = out != null ? out : beside(submission.toAbsolutePath().normalize());
        Preflight.Result result;
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr())) {
            result = Preflight.check(submission, target, progress);
        }
        for (Finding finding : result.sample()) {
            spec.commandLine().getOut().println(finding);
        }
        spec.commandLine().getOut().println(result.verdict());
        spec.commandLine().getOut().println(result.html());
        return result.errors() > 0 ? Plenary.FINDINGS : Plenary.DONE;
    }

    private static Path beside(Path submission) {
        return submission.resolveSibling(submission.getFileName() + "-findings");
    }
}
