package plenary.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plenary.reports.Preview;
import plenary.schemas.command.Exit;

/** What a country may see of an edition before readers do. */
@Command(
        name = "preview",
        mixinStandardHelpOptions = true,
        description = "Write what a country may see of the newest revision before readers do, to send to it alone.")
final class PreviewCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Parameters(paramLabel = "E", description = "name of a file in conf/editions")
    private String edition;

    @Option(names = "--country", required = true, paramLabel = "C", description = "for whom")
    private String country;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "folder that is not there yet")
    private Path out;

    @Override
    public Integer call() {
        Path folder = out.toAbsolutePath().normalize();
        spec.commandLine().getOut().println(Preview.write(places.archive(), edition, country, folder));
        return Exit.DONE;
    }
}
