package plenary.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plenary.collect.verify.Verification;
import plenary.collect.verify.Verified;
import plenary.schemas.archive.JsonFile;
import plenary.schemas.archive.Reconciliation;
import plenary.schemas.command.Exit;
import plenary.schemas.command.TerminalProgress;

/** Whether everything is as it was written. */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Hash everything again and tell what differs, what it means and what to do; with --audit,"
                + " hold a copy of an audit log against receipts, without an archive.")
final class VerifyCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Parameters(arity = "0..1", paramLabel = "E", description = "one edition and what it is made of (default: all)")
    private Optional<String> edition = Optional.empty();

    @Option(names = "--json", paramLabel = "FILE", description = "the differences for machines")
    private Optional<Path> json = Optional.empty();

    @ArgGroup(exclusive = false, heading = "Without an archive:%n")
    private @Nullable Offline offline;

    /** What a country has at home. */
    static final class Offline {

        @Option(names = "--audit", required = true, paramLabel = "DIR", description = "copy of audit/country-<C>")
        private Path audit;

        @Option(names = "--receipts", required = true, paramLabel = "DIR", description = "where its receipts lie")
        private Path receipts;

        @Option(names = "--last", paramLabel = "SHA256", description = "of the last entry as it was seen earlier")
        private Optional<String> last = Optional.empty();

        @Option(names = "--earlier", paramLabel = "DIR", description = "an earlier copy of the log")
        private Optional<Path> earlier = Optional.empty();
    }

    @Override
    public Integer call() {
        return offline == null ? verify() : reconcile(offline);
    }

    private int reconcile(Offline held) {
        Reconciliation reconciled = Reconciliation.of(held.audit, held.receipts, held.last, held.earlier);
        spec.commandLine().getOut().print(reconciled.text());
        spec.commandLine().getOut().flush();
        return reconciled.faults().isEmpty() ? Exit.DONE : Exit.FINDINGS;
    }

    private int verify() {
        Verified verified;
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr())) {
            verified = edition.map(named -> Verification.of(places.archive(), named, progress))
                    .orElseGet(() -> Verification.ofAll(places.archive(), progress));
        }
        json.ifPresent(file -> JsonFile.write(file, verified));
        verified.differences().forEach(spec.commandLine().getOut()::print);
        spec.commandLine().getOut().println(verified.summary());
        return verified.isDamaged() ? Exit.FINDINGS : Exit.DONE;
    }
}
