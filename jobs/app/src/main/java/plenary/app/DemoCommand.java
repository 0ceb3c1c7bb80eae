package plenary.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import plenary.collect.readiness.Stage;
import plenary.schemas.command.Exit;
import plenary.schemas.command.TerminalProgress;
import plenary.synthetic.Generate;
import plenary.synthetic.Ledger;
import plenary.synthetic.Settings;

/** The whole way on synthetic countries. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Synthetic national submissions, collected and computed into a comparative report.")
final class DemoCommand implements Callable<Integer> {

    private static final String EDITION = "demo";

    /** As it is sent, with its share of the other tables. */
    private static final long BYTES_OF_AN_EXAM = 400;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Places places;

    @Mixin
    private JobRepository jobRepository;

    @Mixin
    private Cluster cluster;

    @Option(names = "--exams", paramLabel = "N", description = "examinations in all (default: ${DEFAULT-VALUE})")
    private long exams = Settings.demo().exams();

    @Override
    public Integer call() {
        Stages stages = Stages.of(spec, places);
        Optional<Path> plan = Optional.of(places.plan(EDITION));
        stages.require(List.of(Stage.values()), exams * BYTES_OF_AN_EXAM, plan);
        Path world = places.archive().work().resolve("synthetic");
        Settings demo = Settings.demo();
        Ledger ledger;
        try (TerminalProgress progress = new TerminalProgress(spec.commandLine().getErr())) {
            ledger = Generate.write(new Settings(demo.countries(), exams, demo.seed(), demo.year()), world, progress);
        }
        // Defects are injected on purpose, so findings do not make the demonstration fail.
        stages.collect(jobRepository, ledger.submissions(), plan);
        stages.edition(EDITION);
        stages.indicators(EDITION, cluster.master());
        stages.report(EDITION);
        return Exit.DONE;
    }
}
