package plenary.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import plenary.schemas.archive.Presence;
import plenary.schemas.command.Exit;
import plenary.schemas.command.TerminalProgress;
import plenary.synthetic.Generate;
import plenary.synthetic.Settings;

/** Makes submissions of synthetic countries, with known truth. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = "Make submissions of synthetic countries, with known truth and a ledger of injected defects.")
final class GenerateCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Option(names = "--countries", defaultValue = "16", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    private int countries;

    @Option(names = "--exams", defaultValue = "300000", paramLabel = "N", description = "default: ${DEFAULT-VALUE}")
    private long exams;

    @Option(names = "--seed", defaultValue = "1", paramLabel = "S", description = "default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(names = "--year", defaultValue = "2025", paramLabel = "Y", description = "default: ${DEFAULT-VALUE}")
    private int year;

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "a new folder")
    private Path out;

    @Override
    public Integer call() {
        if (Presence.isThere(out) && !isEmptyFolder(out)) {
            // What another seed left there would be sent along, and its ledger would be gone.
            throw new IllegalArgumentException(out + " exists and is no empty folder; name a new one");
        }
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr())) {
            Generate.write(new Settings(countries, exams, seed, year), out, progress);
        }
        spec.commandLine().getOut().println(out.toAbsolutePath().normalize());
        return Exit.DONE;
    }

    private static boolean isEmptyFolder(Path folder) {
        if (!Presence.isFolder(folder)) {
            return false;
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException("could not list " + folder, e);
        }
    }
}
