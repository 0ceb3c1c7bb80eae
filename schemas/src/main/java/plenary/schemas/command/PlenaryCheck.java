package plenary.schemas.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import plenary.schemas.annotation.Copies;
import plenary.schemas.check.Wanted;
import plenary.schemas.contract.Contract;
import plenary.schemas.reassessment.Profiles;

/** The check of a submission as a program of its own: {@code java -jar plenary-check.jar SUBMISSION}. */
public final class PlenaryCheck {

    private static final String HELP = """
            Usage: java -jar plenary-check.jar [-hV] [--debug] [--no-annotated] [--profiles] [--language=en|fr|de|es]
                                               [--out=DIR] [--since=EARLIER] SUBMISSION
            Check a submission offline; needs no archive and no network.
                  SUBMISSION     folder, .zip, datapackage.json, or a table alone
                  --debug        print stack traces
              -h, --help         Show this help message and exit.
                  --language=en|fr|de|es
                                 of findings and reports (default: en)
                  --no-annotated leave out the annotated copies of files with findings
                  --out=DIR      where findings go (default: beside the submission)
                  --profiles     keep a profile of each table, on which 'plenary reassess' tries other rules
                  --since=EARLIER
                                 also tell what changed since this one, sent before: as SUBMISSION, or a sealed folder
              -V, --version      Print version information and exit.
                  --archive=DIR|URL, --conf=DIR
                                 as in 'plenary check', and without effect here as there

            Exit codes:
               0   done
               1   answered with findings that block; do not retry, read them
               2   wrong usage
              75   try again later: disk
              70   a defect of ours
            """;

    private PlenaryCheck() {}

    public static void main(String[] words) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                words));
    }

    /** Runs one command line and gives its exit code. */
    static int run(PrintWriter out, PrintWriter err, String... words) {
        Arguments arguments;
        try {
            arguments = Arguments.of(words);
            if (arguments.has("--help")) {
                return say(out, HELP);
            }
            if (arguments.has("--version")) {
                return say(out, "plenary-check %s%ncontract %s%n".formatted(version(), Contract.VERSION));
            }
            arguments.submission();
        } catch (IllegalArgumentException e) {
            err.println("plenary: " + Exit.message(e));
            err.println("Try 'java -jar plenary-check.jar --help'.");
            return Exit.WRONG_USAGE;
        }
        return check(arguments, out, err);
    }

    private static int say(PrintWriter out, String text) {
        out.print(text);
        out.flush();
        return Exit.DONE;
    }

    private static int check(Arguments arguments, PrintWriter out, PrintWriter err) {
        try {
            return CheckRun.run(
                    Path.of(arguments.submission()),
                    arguments.value("--out").map(Path::of),
                    new Wanted(
                            arguments.language(),
                            arguments.value("--since").map(Path::of),
                            arguments.has("--no-annotated") ? Copies.NONE : Copies.ANNOTATED,
                            arguments.has("--profiles") ? Profiles.KEPT : Profiles.NONE),
                    out,
                    err);
        } catch (RuntimeException | Error e) {
            if (arguments.has("--debug")) {
                e.printStackTrace(err);
            }
            err.println("plenary: " + Exit.message(e));
            return Exit.code(e);
        }
    }

    private static String version() {
        String version = PlenaryCheck.class.getPackage().getImplementationVersion();
        return version == null ? "(not packaged)" : version;
    }
}
