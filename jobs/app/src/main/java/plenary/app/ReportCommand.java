package plenary.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

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
        Stages.of(spec, places).report(edition);
        return Plenary.DONE;
    }
}
