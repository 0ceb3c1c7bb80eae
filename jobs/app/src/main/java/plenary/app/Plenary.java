package plenary.app;

import java.io.PrintWriter;
import java.time.Clock;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import plenary.schemas.command.Exit;

/** The command {@code plenary}: from national submissions to the comparative report of a summit. */
@Command(
        name = "plenary",
        description = "From national radiology submissions to the comparative report of a summit.",
        versionProvider = Version.class,
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            " 0:done, also: already done",
            " 1:answered with findings that block; do not retry, read them",
            " 2:wrong usage",
            "75:try again later: disk, network or a lease held by another run",
            "70:a defect of ours"
        },
        subcommands = {
            CheckCommand.class,
            TemplateCommand.class,
            ImportCommand.class,
            CollectCommand.class,
            StatusCommand.class,
            EffectCommand.class,
            SignOffCommand.class,
            WithdrawCommand.class,
            DeleteCommand.class,
            EditionCommand.class,
            IndicatorsCommand.class,
            ReportCommand.class,
            ExplainCommand.class,
            ReassessCommand.class,
            VerifyCommand.class,
            RunCommand.class,
            PreviewCommand.class,
            ObjectCommand.class,
            PublishCommand.class,
            DemoCommand.class,
            GenerateCommand.class
        })
public final class Plenary {

    private final Clock clock;

    private Plenary(Clock clock) {
        this.clock = clock;
    }

    /** What commands take the time from. */
    Clock clock() {
        return clock;
    }

    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(System.out, true, java.nio.charset.StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, java.nio.charset.StandardCharsets.UTF_8),
                arguments));
    }

    /** Runs one command line and gives its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        return run(Clock.systemUTC(), out, err, arguments);
    }

    static int run(Clock clock, PrintWriter out, PrintWriter err, String... arguments) {
        return new CommandLine(new Plenary(clock))
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler(Plenary::wrongUsage)
                .setExecutionExceptionHandler(Plenary::failure)
                .execute(arguments);
    }

    private static int wrongUsage(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        command.getErr().println("plenary: " + problem.getMessage());
        CommandLine.UnmatchedArgumentException.printSuggestions(problem, command.getErr());
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return Exit.WRONG_USAGE;
    }

    private static int failure(Exception problem, CommandLine command, ParseResult parsed) {
        if (System.getProperty("plenary.debug") != null) {
            problem.printStackTrace(command.getErr());
        }
        command.getErr().println("plenary: " + Exit.message(problem));
        return Exit.code(problem);
    }
}
