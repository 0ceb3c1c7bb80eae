package plenary.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plenary.collect.readiness.InputBytes;
import plenary.collect.readiness.Stage;
import plenary.schemas.command.Exit;

/** Computes the tables of the newest revision. */
@Command(
        name = "indicators",
        mixinStandardHelpOptions = true,
        description = "Compute the tables of the newest revision of an edition.")
final class IndicatorsCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Mixin
    private Cluster cluster;

    @Parameters(paramLabel = "E", description = "name of a file in conf/editions")
    private String edition;

    @Override
    public Integer call() {
        Stages stages = Stages.of(spec, places);
        stages.require(List.of(Stage.INDICATORS), InputBytes.toCompute(places.archive(), edition), Optional.empty());
        stages.indicators(edition, cluster.master());
        return Exit.DONE;
    }
}
