package plenary.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import plenary.collect.Collect;
import plenary.collect.Outcome;
import plenary.collect.edition.Freeze;
import plenary.collect.edition.Publish;
import plenary.indicators.IndicatorsJob;
import plenary.reports.Report;
import plenary.schemas.archive.Manifest;

/** The stages as commands run them: each calls its job and tells on the terminal what came of it. */
final class Stages {

    private final PrintWriter out;
    private final PrintWriter err;
    private final Places places;

    private Stages(PrintWriter out, PrintWriter err, Places places) {
        this.out = out;
        this.err = err;
        this.places = places;
    }

    static Stages of(CommandSpec spec, Places places) {
        return new Stages(spec.commandLine().getOut(), spec.commandLine().getErr(), places);
    }

    /** Exit code 1 when any submission has errors; the others are sealed all the same. */
    int collect(JobRepository jobRepository, List<Path> submissions, Optional<Path> editionPlan) {
        List<Outcome> outcomes;
        try (TerminalProgress progress = new TerminalProgress(err)) {
            outcomes = new Collect(places.archive(), progress, Clock.systemUTC(), jobRepository.url())
                    .run(submissions, editionPlan);
        }
        outcomes.forEach(outcome -> err.println(line(outcome)));
        return outcomes.stream().anyMatch(outcome -> outcome.errors() > 0) ? Plenary.FINDINGS : Plenary.DONE;
    }

    private static String line(Outcome outcome) {
        String before = outcome.alreadyDone() ? "already done. " : "";
        String replaced = outcome.replaced() ? " A later submission is in force instead of it." : "";
        return "%s %s: %s%s%s %s"
                .formatted(
                        outcome.country(),
                        outcome.drop(),
                        before,
                        outcome.verdict(),
                        replaced,
                        outcome.returnedDir().resolve("findings.html"));
    }

    void edition(String edition) {
        Manifest manifest = Freeze.freeze(places.archive(), places.conf(), edition, Clock.systemUTC());
        err.printf(
                "%s r%d: %d sealed submissions of %d countries%n",
                manifest.edition(),
                manifest.revision(),
                manifest.inputs().size(),
                manifest.inputs().stream()
                        .map(Manifest.Input::country)
                        .distinct()
                        .count());
    }

    void indicators(String edition, String master) {
        try (TerminalProgress progress = new TerminalProgress(err)) {
            IndicatorsJob.run(places.archive(), places.conf(), edition, master, progress);
        }
    }

    /** Renders the report, points CURRENT at it, and prints the path of its first page. */
    void report(String edition) {
        int revision = Freeze.newest(places.archive(), edition)
                .orElseThrow(() -> new IllegalArgumentException(
                        "edition " + edition + " is not frozen yet; run: plenary edition " + edition))
                .revision();
        Path index;
        try (TerminalProgress progress = new TerminalProgress(err)) {
            index = Report.write(places.archive(), places.conf(), edition, progress);
        }
        Publish.publish(places.archive(), edition, revision);
        out.println(index);
    }
}
