package plenary.app;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plenary.collect.governance.SignOff;
import plenary.schemas.Progress;
import plenary.schemas.command.Exit;

/** A second person approves a sealed submission for its country. */
@Command(
        name = "sign-off",
        mixinStandardHelpOptions = true,
        description = "Approve a sealed submission for its country; whoever submitted it cannot.")
final class SignOffCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Parameters(paramLabel = "ID", description = "id of a receipt, its first digits, or <country>/<drop>")
    private String id;

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who signs")
    private String by;

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "as which the country knows them")
    private String role;

    @Override
    public Integer call() {
        SignOff.sign(places.archive(), id, by, role, Clock.systemUTC(), Progress.SILENT)
                .forEach(receipt -> spec.commandLine()
                        .getOut()
                        .printf(
                                "%s %s %s %s: signed off by %s, %s%n",
                                receipt.country(), receipt.dataset(), receipt.period(), receipt.id(), by, role));
        return Exit.DONE;
    }
}
