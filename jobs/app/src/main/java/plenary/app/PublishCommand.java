package plenary.app;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plenary.schemas.command.Exit;

/** Lets readers see the newest revision, once its embargo and consultation are over. */
@Command(
        name = "publish",
        mixinStandardHelpOptions = true,
        description = "Let readers see the newest revision of an edition, unless its embargo or consultation runs.")
final class PublishCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Parameters(paramLabel = "E", description = "name of a file in conf/editions")
    private String edition;

    @Override
    public Integer call() {
        Stages stages = Stages.of(spec, places);
        return stages.publish(edition, stages.newestRevision(edition)) ? Exit.DONE : Exit.FINDINGS;
    }
}
