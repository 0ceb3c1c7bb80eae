package plenary.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plenary.schemas.command.Exit;

/** What a country's submissions are about to change, before anybody signs for them. */
@Command(
        name = "effect",
        mixinStandardHelpOptions = true,
        description = "Show what a country's submissions are about to change in its indicators, to send to it alone; "
                + "nothing in the archive changes.")
final class EffectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Mixin
    private Cluster cluster;

    @Parameters(paramLabel = "E", description = "name of a file in conf/editions")
    private String edition;

    @Option(names = "--country", required = true, paramLabel = "C", description = "whose submissions")
    private String country;

    @Option(
            names = "--out",
            required = true,
            paramLabel = "DIR",
            description = "folder that is not there yet; on a cluster, where its machines see it")
    private Path out;

    @Override
    public Integer call() {
        Stages.of(spec, places).effect(edition, country, out.toAbsolutePath().normalize(), cluster.master());
        return Exit.DONE;
    }
}
