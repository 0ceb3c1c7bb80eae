package plenary.app;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plenary.collect.governance.CountryLog;
import plenary.collect.governance.Withdrawal;
import plenary.schemas.Progress;
import plenary.schemas.archive.Manifest;
import plenary.schemas.archive.Receipt;
import plenary.schemas.command.Exit;

/** A country takes a submission back; the editions that were made of it are made again without it. */
@Command(
        name = "withdraw",
        mixinStandardHelpOptions = true,
        description = "Take a sealed submission back; editions made of it are computed again without it.")
final class WithdrawCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Mixin
    private Cluster cluster;

    @Parameters(paramLabel = "ID", description = "id of a receipt, its first digits, or <country>/<drop>")
    private String id;

    @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "printed in the next revision")
    private String reason;

    @Option(names = "--by", paramLabel = "NAME", description = "who decided it (default: this account)")
    private String by = CountryLog.account();

    @Override
    public Integer call() {
        List<Receipt> withdrawn =
                Withdrawal.withdraw(places.archive(), id, by, reason, Clock.systemUTC(), Progress.SILENT);
        withdrawn.forEach(receipt -> spec.commandLine()
                .getErr()
                .printf(
                        "%s %s %s %s: withdrawn%n",
                        receipt.country(), receipt.dataset(), receipt.period(), receipt.id()));
        Stages stages = Stages.of(spec, places);
        List<Manifest> dependents = Withdrawal.dependents(places.archive(), withdrawn);
        for (Manifest dependent : dependents) {
            spec.commandLine().getErr().printf("edition %s is made again%n", dependent.edition());
            stages.again(dependent.edition(), cluster.master());
        }
        if (dependents.isEmpty()) {
            spec.commandLine().getErr().println("no edition was made of it");
        }
        return Exit.DONE;
    }
}
