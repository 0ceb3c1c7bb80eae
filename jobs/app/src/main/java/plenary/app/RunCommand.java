package plenary.app;

import java.nio.file.Path;
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

/** Collect, edition, indicators and report in one go. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Collect the inbox, freeze the edition, compute its indicators, render its report.")
final class RunCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Mixin
    private JobRepository jobRepository;

    @Mixin
    private Cluster cluster;

    @Parameters(paramLabel = "E", description = "name of a file in conf/editions")
    private String edition;

    @Override
    public Integer call() {
        Stages stages = Stages.of(spec, places);
        long bytes =
                InputBytes.toCollect(places.archive(), List.of()) + InputBytes.toCompute(places.archive(), edition);
        Optional<Path> plan = Optional.of(places.plan(edition));
        stages.require(List.of(Stage.values()), bytes, plan);
        // Findings of one country do not stop the others: the edition is built from what is in force.
        int collected = stages.collect(jobRepository, List.of(), plan);
        stages.edition(edition);
        stages.indicators(edition, cluster.master());
        stages.report(edition);
        return collected;
    }
}
