package plenary.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plenary.collect.verify.Difference;
import plenary.collect.verify.Verify;
import plenary.schemas.archive.AuditLog;
import plenary.schemas.archive.CountryCopy;

/** Reads everything again and says what differs from what was written. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Hash a whole archive again and say what differs from what was written, and what that means.",
            "With --audit and --receipts: without an archive, from what a country holds."
        })
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Parameters(arity = "0..1", paramLabel = "E", description = "only what concerns this edition")
    private @Nullable String edition;

    @Option(names = "--audit", paramLabel = "DIR", description = "a copy of the audit log of a country")
    private @Nullable Path audit;

    @Option(names = "--receipts", paramLabel = "DIR", description = "a folder with its receipts, at any depth")
    private @Nullable Path receipts;

    @Option(names = "--last", defaultValue = "", paramLabel = "HASH", description = "last entry of an earlier copy")
    private String last = "";

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        if (audit != null) {
            CountryCopy copy = CountryCopy.of(new AuditLog(audit, Clock.systemUTC()), receipts, last);
            copy.lines().forEach(out::println);
            return copy.isWhole() ? Plenary.DONE : Plenary.FINDINGS;
        }
        Verify.Result result;
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr())) {
            result = Verify.of(places.archive(), progress);
        }
        Verify.Result asked = edition == null ? result : result.about(edition);
        asked.differences().forEach(out::println);
        out.printf(
                "%d files, %d bytes, %d sealed submissions, %d revisions: %s%n",
                result.files(),
                result.bytes(),
                result.seals(),
                result.revisions(),
                asked.differences().isEmpty()
                        ? "nothing differs"
                        : "%d damaged, %d left over"
                                .formatted(asked.count(Difference.Kind.DAMAGE), asked.count(Difference.Kind.LEFTOVER)));
        return asked.isDamaged() ? Plenary.FINDINGS : Plenary.DONE;
    }
}
