package plenary.app;

import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plenary.collect.edition.EditionFile;
import plenary.collect.governance.Consultation;
import plenary.schemas.Progress;
import plenary.schemas.command.Exit;

/** A country says what it holds against a number; the next revision prints it. */
@Command(
        name = "object",
        mixinStandardHelpOptions = true,
        description = "Record what a country holds against a number of its own; the next revision prints it.")
final class ObjectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Parameters(paramLabel = "E", description = "name of a file in conf/editions")
    private String edition;

    @Option(names = "--country", required = true, paramLabel = "C", description = "who objects")
    private String country;

    @Option(names = "--cell", defaultValue = "", paramLabel = "CELL", description = "default: its page as a whole")
    private String cell = "";

    @Option(names = "--by", required = true, paramLabel = "NAME", description = "who speaks for the country")
    private String by;

    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "as which the country knows them")
    private String role;

    @Option(names = "--text", required = true, paramLabel = "TEXT", description = "what is to be printed")
    private String text;

    @Override
    public Integer call() {
        EditionFile asked = EditionFile.read(places.edition(edition));
        Consultation.object(places.archive(), asked, country, cell, by, role, text, Clock.systemUTC(), Progress.SILENT);
        spec.commandLine().getOut().printf("recorded; the next revision prints it: plenary run %s%n", edition);
        return Exit.DONE;
    }
}
