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
import plenary.schemas.contract.Contract;
import plenary.schemas.template.Format;
import plenary.schemas.template.Template;

/** Writes what a steward starts from. */
@Command(
        name = "template",
        mixinStandardHelpOptions = true,
        description = "Write blank and filled templates of a dataset, and the data dictionary.")
final class TemplateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Parameters(paramLabel = "DATASET", description = "name of a dataset, or " + Template.ALL)
    private String dataset;

    @Option(names = "--format", required = true, paramLabel = "csv|xlsx", description = "kind of file for the tables")
    private Format format;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "new folder for all of it")
    private Path out;

    @Override
    public Integer call() {
        Template.of(Contract.load(), dataset, format).write(out);
        for (String written : new String[] {"blank", "example", "dictionary.html"}) {
            spec.commandLine().getOut().println(out.resolve(written));
        }
        return Exit.DONE;
    }
}
