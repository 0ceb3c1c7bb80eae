package plenary.app;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plenary.collect.readiness.Stage;
import plenary.schemas.command.Exit;

/** Renders everything that readers get. */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Render everything that readers get from the newest revision of an edition.")
final class ReportCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Parameters(paramLabel = "E", description = "name of a file in conf/editions")
    private String edition;

    @Override
    public Integer call() {
        Stages stages = Stages.of(spec, places);
        stages.require(List.of(Stage.REPORT), 0, Optional.empty());
        stages.report(edition);
        return Exit.DONE;
    }
}
