package plenary.app;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import plenary.collect.governance.Deletion;
import plenary.collect.governance.DeletionCertificate;
import plenary.schemas.Progress;
import plenary.schemas.archive.Archive;
import plenary.schemas.command.Exit;

/** Deletes the records of withdrawn submissions, and leaves a certificate of what is gone. */
@Command(
        name = "delete",
        mixinStandardHelpOptions = true,
        description = "Delete the records of a withdrawn submission; leaves its receipt and a certificate.")
final class DeleteCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Parameters(
            arity = "0..1",
            paramLabel = "ID",
            description = "id of a receipt, its first digits, or <country>/<drop>; none: all that was kept long enough")
    private @Nullable String id;

    @Option(
            names = "--kept-days",
            defaultValue = "30",
            paramLabel = "N",
            description = "without ID: those withdrawn at least N days ago (default: ${DEFAULT-VALUE})")
    private int keptDays;

    @Override
    public Integer call() {
        Archive archive = places.archive();
        Clock clock = Clock.systemUTC();
        List<String> ids = id != null ? List.of(id) : Deletion.due(archive, Duration.ofDays(keptDays), clock);
        for (String each : ids) {
            for (DeletionCertificate certificate : Deletion.delete(archive, each, clock, Progress.SILENT)) {
                spec.commandLine()
                        .getErr()
                        .printf(
                                "%s %s %s %s: %d files deleted%n",
                                certificate.country(),
                                certificate.dataset(),
                                certificate.period(),
                                certificate.id(),
                                certificate.files().size());
                spec.commandLine().getOut().println(archive.certificate(certificate.country(), certificate.id()));
            }
        }
        if (ids.isEmpty()) {
            spec.commandLine().getErr().println("nothing was withdrawn that long ago and not deleted yet");
        }
        return Exit.DONE;
    }
}
