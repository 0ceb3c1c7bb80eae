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

/** Freezes which sealed submissions are in force. */
@Command(
        name = "edition",
        mixinStandardHelpOptions = true,
        description = "Freeze which sealed submissions are in force into a revision's manifest.")
final class EditionCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Parameters(paramLabel = "E", description = "name of a file in conf/editions")
    private String edition;

    @Override
    public Integer call() {
        Stages stages = Stages.of(spec, places);
        stages.require(List.of(Stage.EDITION), 0, Optional.of(places.plan(edition)));
        stages.edition(edition);
        return Exit.DONE;
    }
}
